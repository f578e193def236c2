import { readFileSync } from 'node:fs'
import { conversations, manyConversations, table } from './files'
import { chooseFile, expect, isDone, mark, signIn, startImport, test } from './people'

test('a file is imported, bad rows are told, personal details are masked', async ({ page }) => {
  await signIn(page, '/imports')
  await chooseFile(page, `${mark}.jsonl`, conversations(mark))
  await startImport(page)

  await isDone(page)
  await expect(page.locator('.masked')).toContainText('手机号')
  await expect(page.getByText('退回的行（1）')).toBeVisible()
  await expect(page.getByText('不是完整的 JSON。')).toBeVisible()
  const [rejected] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ])
  expect(readFileSync(await rejected.path(), 'utf8')).toContain('json.malformed')
})

test('the same file again brings nothing twice', async ({ page }) => {
  await signIn(page, '/imports')
  await chooseFile(page, `${mark}.jsonl`, conversations(mark))
  await startImport(page)
  await isDone(page)
  await expect(page.locator('dl > div').filter({ hasText: '重复' }).locator('dd')).toHaveText('2')
})

test('the columns of a table are told by hand, and remembered', async ({ page }) => {
  await signIn(page, '/imports')
  await chooseFile(page, `${mark}.csv`, table(mark))
  await expect(page.getByText('还需要：')).toBeVisible()
  const choose = async (field: string, ...columns: string[]) => {
    await page.getByRole('combobox', { name: field, exact: true }).click({ force: true })
    for (const column of columns) {
      await page
        .getByRole('listbox', { name: field, exact: true })
        .getByRole('option', { name: column, exact: true })
        .click()
    }
    await page.keyboard.press('Escape')
  }
  await choose('会话编号', '甲')
  await choose('时间', '乙')
  await choose('谁在说', '丙')
  await choose('内容', '丁')
  await choose('客服编号', '戊')
  await choose('哪些值表示客户', '买家')
  await choose('哪些值表示客服', '店员')
  await startImport(page)
  await isDone(page)
  await expect(page.locator('dl > div').filter({ hasText: '入库' }).locator('dd')).toHaveText('2')

  await page.goto('/imports')
  await chooseFile(page, `again-${mark}.csv`, table(mark))
  await expect(page.getByText('沿用上次的设置')).toBeVisible()
})

test('an import goes on without its page, is found again, and can be cancelled', async ({
  page,
}) => {
  await signIn(page, '/imports')
  await chooseFile(page, `many-${mark}.jsonl`, manyConversations(mark, 12_000))
  await startImport(page)
  await page.getByRole('link', { name: '会话', exact: true }).first().click()
  await page.getByRole('link', { name: '正在导入 1 个文件' }).click()
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { name: '正在解读与质检' })).toBeVisible({
    timeout: 30_000,
  })
  await page.reload()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await page.getByRole('button', { name: '取消导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消导入' }).click()
  await expect(page.getByRole('heading', { name: '已取消' })).toBeVisible()
  await expect(page.getByText('不会重复')).toBeVisible()
})
