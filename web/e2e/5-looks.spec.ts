import { expect, mark, signIn, test } from './people'

const PATHS = [
  '/',
  '/conversations',
  '/imports',
  '/people',
  '/settings/accounts',
  '/settings/audit',
  '/settings/readers',
]

test('on a phone nothing is cut off, and the tabs lead to the score', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, `/conversations?q=${encodeURIComponent(`${mark} 包裹`)}`)
  await page.locator('[data-row] a').first().click()
  await page.getByRole('tab', { name: '质检' }).click()
  await expect(page.locator('.total')).toBeVisible()
  for (const path of PATHS) {
    await page.goto(path)
    await expect(page.locator('h1')).toBeVisible()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider, path).toBeLessThanOrEqual(0)
  }
})

test('English and the dark theme are complete and remembered', async ({ page }) => {
  await signIn(page)
  await page.getByRole('button', { name: /的菜单$/ }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: 'Conversations' }).first()).toBeVisible()
  await page.getByRole('button', { name: /^Menu of/ }).click()
  await page.getByRole('menuitem', { name: 'Dark theme' }).click()
  await page.goto('/conversations')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('heading', { name: 'Conversations' })).toBeVisible()
  await page.getByRole('button', { name: /^Menu of/ }).click()
  await page.getByRole('menuitem', { name: '中文' }).click()
  await expect(page.getByRole('heading', { name: '会话' })).toBeVisible()
})
