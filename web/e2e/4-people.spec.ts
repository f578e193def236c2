import { roster } from './files'
import { AGENT, choosePassword, expect, mark, setupPath, signIn, test } from './people'

test('a roster is tried first, then taken in', async ({ page }) => {
  await signIn(page, '/people')
  await page.getByRole('button', { name: '导入名册' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'roster.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(roster(mark, [AGENT.name, '何年'])),
  })
  await expect(dialog.getByText('还没有写入')).toBeVisible()
  await expect(dialog.getByText('1 处需要看一看')).toBeVisible()
  await expect(dialog).toContainText('三月的某天')
  await dialog.getByRole('button', { name: '确认导入' }).click()
  await expect(dialog.getByText('已写入，共 2 行。')).toBeVisible()
  await dialog
    .getByRole('contentinfo')
    .or(dialog.locator('footer'))
    .getByRole('button', { name: '关闭' })
    .click()

  await page.getByPlaceholder('按姓名或工号查找').fill(`007${mark}`)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: AGENT.name }).click()
  await expect(page.getByRole('heading', { name: AGENT.name })).toBeVisible()
  await expect(page.getByText(`007${mark}`)).toBeVisible()
})

test('an agent of the source is mapped to a person', async ({ page }) => {
  await signIn(page, '/people/source-agents')
  await page.getByPlaceholder('按坐席编号查找').fill(`kf-${mark}-1`)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: `坐席 kf-${mark}-1 对应的人员` }).click()
  await page.keyboard.type(AGENT.name)
  await page.getByRole('option', { name: AGENT.name }).click()
  await expect(page.getByText('相关会话已归到此人名下')).toBeVisible()
})

test('an invited agent comes in by the link and sees own conversations only', async ({
  page,
  browser,
}) => {
  await signIn(page, '/settings/accounts')
  await page.getByRole('button', { name: '邀请' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill(AGENT.name)
  await dialog.getByLabel('账号').fill(AGENT.login)
  await dialog.getByRole('combobox', { name: '对应名册上的人' }).click()
  await page.keyboard.type(AGENT.name)
  await page.getByRole('option', { name: AGENT.name }).click()
  await dialog.getByRole('button', { name: '生成邀请链接' }).click()
  const link = await page.getByRole('textbox', { name: '一次性链接' }).inputValue()

  const own = await browser.newContext({ locale: 'zh-CN' })
  const agentPage = await own.newPage()
  await agentPage.goto(setupPath(link))
  await expect(agentPage.getByText('欢迎加入')).toBeVisible()
  await choosePassword(agentPage, AGENT.password)
  await expect(agentPage.getByText(AGENT.name).first()).toBeVisible()
  await expect(agentPage.getByRole('link', { name: '设置' })).toHaveCount(0)
  await agentPage.goto('/conversations')
  await expect(agentPage.locator('[data-row]')).toHaveCount(3)
  await agentPage.goto(`/conversations?q=${encodeURIComponent(`${mark} 发票`)}`)
  await expect(agentPage.getByText('没有符合条件的会话')).toBeVisible()
  await own.close()
})
