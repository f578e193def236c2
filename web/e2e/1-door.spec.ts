import { ADMIN, choosePassword, expect, setupPath, signIn, test } from './people'

const link = process.env.HEARTH_SETUP_LINK ?? ''

test('the one-time link makes the first administrator, once', async ({ page }) => {
  test.skip(!link, 'there is no log of a fresh server: the administrator is there already')
  await page.goto(setupPath(link))
  await page.fill('input[name=name]', ADMIN.name)
  await page.fill('input[name=login]', ADMIN.login)
  await choosePassword(page, ADMIN.password)
  await expect(page.getByText('三步开始')).toBeVisible()
  await page.goto(setupPath(link))
  await expect(page.getByRole('alert')).toContainText('这个链接已用过或已过期')
})

test('whoever is not signed in returns to the page that was asked for', async ({ page }) => {
  await signIn(page, '/conversations?q=abc')
  await expect(page).toHaveURL(/\/conversations\?q=abc$/)
})

test('a wrong password is told kindly, and who signs out is out', async ({ page }) => {
  await page.goto('/sign-in')
  await page.fill('input[name=login]', ADMIN.login)
  await page.fill('input[name=password]', 'not this one')
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('alert')).toContainText('账号或密码不对')
  await page.fill('input[name=password]', ADMIN.password)
  await page.locator('button[type=submit]').click()
  await page.getByRole('button', { name: /的菜单$/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/conversations')
  await expect(page).toHaveURL(/\/sign-in/)
})
