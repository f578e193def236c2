import { expect, mark, signIn, test } from './people'

test('the reader in use is shown, and what is no model is refused in words', async ({ page }) => {
  await signIn(page, '/settings/readers')
  const reader = page.locator('[data-reader]')
  await expect(reader).toHaveCount(1)
  await expect(reader).toContainText('使用中')
  await expect(page.getByText('目前只有一个版本')).toBeVisible()
  await page.setInputFiles('input[type=file]', {
    name: 'no.model',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('no model'),
  })
  await expect(page.getByText('这个文件不是当前程序能用的模型')).toBeVisible()
  await expect(reader).toHaveCount(1)
})

test('a signal tells its probability and the words it rests on', async ({ page }) => {
  await signIn(page, `/conversations?q=${encodeURIComponent(`${mark} 包裹`)}`)
  await page.locator('[data-row] a').first().click()
  const chip = page.locator('[data-turn="1"] .signal').filter({ hasText: '共情安抚' })
  await chip.hover()
  await expect(page.getByRole('tooltip').filter({ hasText: /概率 \d+%/ })).toBeVisible()
  await expect(page.locator('[data-turn="1"] .shown').first()).toBeVisible()
  await chip.click()
  await expect(page.getByRole('heading', { name: '第 2 句的信号概率' })).toBeVisible()
  await expect(page.locator('.scores li[data-shown]').first()).toContainText('%')
})

test('a version that has not read a conversation is told so', async ({ page }) => {
  await signIn(page, `/conversations?q=${encodeURIComponent(`${mark} 包裹`)}`)
  await page.locator('[data-row] a').first().click()
  await expect(page.locator('[data-turn]').first()).toBeVisible()
  await page.goto(`${page.url()}?reader=none`)
  await expect(page.getByText('这一版没有读过这通会话。')).toBeVisible()
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.locator('[data-turn="1"]')).toContainText('共情安抚')
})
