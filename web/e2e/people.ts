import { test as base, expect, type Page } from '@playwright/test'

export { expect }

/** Found in all that this run imports, and in nothing else. */
export const mark = process.env.HEARTH_MARK ?? ''

/** A page on which nothing may go wrong unseen: no script fails and no rule of the page's security is broken. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      const refused = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !refused) errors.push(message.text())
    })
    await use(page)
    expect(errors, 'errors on the console').toEqual([])
  },
})

export interface Person {
  name: string
  login: string
  password: string
}

/** The administrator whom the first journey makes; later ones sign in as the same. */
export const ADMIN: Person = {
  name: '周一诺',
  login: process.env.HEARTH_ADMIN_LOGIN ?? 'e2e-admin',
  password: process.env.HEARTH_ADMIN_PASSWORD ?? '点一盏灯，照一段回家的路',
}

/** An agent of this run, who is on its roster too. */
export const AGENT: Person = {
  name: `林晓${mark.slice(-4)}`,
  login: `agent-${mark.slice(1)}`,
  password: '雨停之后，我们再一起出发',
}

export const setupPath = (link: string) => new URL(link, 'http://localhost').pathname

export async function choosePassword(page: Page, password: string) {
  await page.fill('input[name=password]', password)
  await page.getByRole('button', { name: '设置并进入' }).click()
  await expect(page.getByRole('navigation', { name: '主导航' }).first()).toBeVisible()
}

export async function signIn(page: Page, path = '/', person = ADMIN) {
  await page.goto(path)
  await expect(page).toHaveURL(/\/sign-in/)
  await page.fill('input[name=login]', person.login)
  await page.fill('input[name=password]', person.password)
  await page.locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** Chooses a file on the page of imports, and the source of these journeys, which is made where it is not there yet. */
export async function chooseFile(page: Page, name: string, content: string) {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  })
  const sourceName = '浏览器测试'
  const make = page.getByPlaceholder('来源名称，例如：在线客服系统')
  const chosen = page.locator('.source').getByText(sourceName)
  await make.or(chosen).first().waitFor()
  if (await make.isVisible()) {
    await make.fill(sourceName)
    await page.getByRole('button', { name: '建立来源' }).click()
  }
  await expect(chosen.first()).toBeVisible()
}

export const startImport = (page: Page) => page.getByRole('button', { name: '开始导入' }).click()

export async function isDone(page: Page, timeout = 30_000) {
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/, { timeout })
  await expect(page.getByRole('heading', { name: '全部完成' })).toBeVisible({ timeout })
}
