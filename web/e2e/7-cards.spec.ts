import { expect, mark, signIn, test } from './people'

const card = `trial-${mark.slice(1)}`

test('a card is written, checked while one types, published, and stored conversations are scored by it', async ({
  page,
}) => {
  await signIn(page, '/scorecards')
  await expect(page.locator('[data-card="general"]')).toContainText('通用服务评分表')
  await page.getByRole('button', { name: '新建评分表' }).click()
  await page.getByLabel('中文名称').fill('试用评分表')
  await page.getByLabel('英文名称').fill('Trial card')
  await page.getByLabel('编号', { exact: true }).fill(card)
  await page.getByRole('button', { name: '开始编写' }).click()
  await expect(page).toHaveURL(new RegExp(`/scorecards/${card}/edit$`))
  await expect(page.getByText('1 个测试通过了 1 个')).toBeVisible()

  const paper = page.getByRole('textbox', { name: '评分表文档' })
  const good = await paper.inputValue()
  await paper.fill(good.replace('weight: 10', 'weight: much'))
  await expect(page.locator('.marks').getByText('这不是数字。')).toBeVisible()
  await expect(page.getByRole('button', { name: '第 15 行' })).toBeVisible()
  await expect(page.getByRole('button', { name: '发布', exact: true })).toBeDisabled()

  await paper.fill(good.replace('weight: 10', 'weight: 20'))
  await expect(page.getByText('1 个测试通过了 1 个')).toBeVisible()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('草稿已保存')).toBeVisible()

  await test.step('the item only advises, and counts again', async () => {
    await paper.fill(good.replace('weight: 10', 'weight: 20\n        advisory: true'))
    await page.getByRole('tab', { name: '目录' }).click()
    await expect(page.getByText('仅供参考，不计分')).toBeVisible()
    await paper.fill(good.replace('weight: 10', 'weight: 20'))
    await expect(page.getByText('仅供参考，不计分')).toBeHidden()
  })

  await page.getByRole('tab', { name: '试评' }).click()
  await page.locator('.found button').first().click()
  await expect(page.getByText(/得分 (\d+|–)/)).toBeVisible()

  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('textbox', { name: '说明' }).fill('浏览器测试')
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/scorecards/${card}$`))
  await expect(page.locator('[data-version="1"]')).toContainText('使用中')
})

test('what measures the centre is changed, and stored conversations show the new card', async ({
  page,
}) => {
  // The whole store is gone through twice, the oldest first.
  test.setTimeout(180_000)
  await signIn(page, '/scorecards')
  const choose = async (name: string) => {
    await page.getByRole('combobox', { name: '主评分表' }).first().click({ force: true })
    await page.getByRole('option', { name, exact: true }).first().click()
    await page.getByRole('button', { name: '保存并重新打分' }).click()
    await expect(page.getByText('已保存，正在重新打分').first()).toBeVisible()
  }
  const conversation = async () => {
    await page.goto(`/conversations?q=${encodeURIComponent(`${mark} 包裹`)}`)
    await page.locator('[data-row] a').first().click()
    await expect(page.locator('.total')).toBeVisible()
  }
  await choose('试用评分表')
  await expect(async () => {
    await conversation()
    await expect(page.getByText('试用评分表')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 80_000 })

  await page.goto('/scorecards')
  await choose('通用服务评分表')
  await expect(async () => {
    await conversation()
    await expect(page.getByText('通用服务评分表')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 80_000 })
})
