import { readFileSync } from 'node:fs'
import { rowsIn } from './files'
import { expect, mark, signIn, test } from './people'

test('an upset customer is found by filter and by words, read and explained', async ({ page }) => {
  await signIn(page, '/conversations')
  await page.getByRole('button', { name: '愤怒开场' }).click()
  await page.fill('#search', `${mark} 包裹`)
  await page.getByRole('button', { name: '搜索', exact: true }).click()
  await expect(page.locator('[data-row]')).toHaveCount(1)
  await expect(page.locator('[data-row] mark').first()).toBeVisible()

  await page.locator('[data-row] a').first().click()
  await expect(page.locator('[data-turn]')).toHaveCount(6)
  await expect(page.locator('[data-turn="0"]')).toContainText(/愤怒|不满/)
  await expect(page.locator('[data-turn="1"]')).toContainText('共情安抚')
  await expect(page.locator('[data-turn="2"] .slot')).toContainText('手机号')
  await expect(page.getByText('13812345678')).toHaveCount(0)
  await expect(page.locator('.total')).toHaveText(/^\d+(\.\d)?$/)

  await page.locator('.evidence').first().click()
  await expect(page.locator('[data-turn] mark').first()).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.locator('[data-turn][data-here]')).toHaveCount(1)
  await page.getByRole('button', { name: '以表格查看' }).click()
  await expect(page.getByRole('columnheader', { name: '情绪效价' })).toBeVisible()
})

test('filters stay in the address and the list is exported', async ({ page }) => {
  await signIn(page, `/conversations?q=${encodeURIComponent(mark)}`)
  await expect(page.locator('[data-row]')).toHaveCount(4)
  await page.getByRole('button', { name: '愤怒开场' }).click()
  await expect(page.locator('[data-row]')).toHaveCount(1)
  await page.reload()
  await expect(page.locator('[data-row]')).toHaveCount(1)
  await page.getByRole('button', { name: '愤怒开场' }).click()
  await expect(page.locator('[data-row]')).toHaveCount(4)

  await page.getByRole('button', { name: '导出' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '导出 XLSX' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
  expect(rowsIn(readFileSync(await file.path()))).toBe(5)
})
