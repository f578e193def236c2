import { readFileSync } from 'node:fs'
import { rowsIn } from './files'
import { AGENT, choosePassword, expect, mark, setupPath, signIn, test, type Person } from './people'

const REVIEWER: Person = {
  name: `质检${mark.slice(-4)}`,
  login: `reviewer-${mark.slice(1)}`,
  password: '慢慢看，看见每一句话',
}

test('a reviewer is invited and finds conversations waiting', async ({ page, browser }) => {
  await signIn(page, '/settings/accounts')
  await page.getByRole('button', { name: '邀请' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill(REVIEWER.name)
  await dialog.getByLabel('账号').fill(REVIEWER.login)
  for (const box of await dialog.getByRole('checkbox', { checked: true }).all())
    await box.locator('..').locator('..').click()
  await dialog.locator('.el-checkbox', { hasText: '质检员' }).click()
  await dialog.getByRole('button', { name: '生成邀请链接' }).click()
  const link = await page.getByRole('textbox', { name: '一次性链接' }).inputValue()

  const own = await browser.newContext({ locale: 'zh-CN' })
  const reviewerPage = await own.newPage()
  await reviewerPage.goto(setupPath(link))
  await choosePassword(reviewerPage, REVIEWER.password)
  await reviewerPage.goto('/review')
  await expect(reviewerPage.getByRole('heading', { name: '质检台' })).toBeVisible()
  await expect(async () => {
    await reviewerPage.reload()
    await expect(reviewerPage.getByRole('button', { name: '复核', exact: true })).not.toHaveCount(0)
  }).toPass({ timeout: 30_000 })
  await own.close()
})

test('several are reviewed by keyboard alone, with evidence, and nothing is lost by a reload', async ({
  page,
}) => {
  await signIn(page, '/review', REVIEWER)
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/\/review\/[0-9a-f-]{36}$/)
  await expect(page.locator('[data-item]').first()).toBeVisible()
  const items = await page.locator('[data-item]').count()

  // The first item with evidence: a verdict, a turn moved to, and that turn attached.
  await page.keyboard.press('1')
  await page.keyboard.press(']')
  await page.keyboard.press('e')
  await expect(page.locator('[data-item][data-here] .quote')).toHaveCount(1)
  await expect(page.locator('[data-turn] mark').first()).toBeVisible()
  await expect(page.getByText(`已保存 · 判了 1 / ${items} 项`)).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-item] .quote')).toHaveCount(1)

  const first = page.url()
  for (let review = 0; review < 3; review++) {
    for (let item = 0; item < items; item++) {
      if (await page.locator('[data-item][data-here] [aria-checked=true]').count()) {
        await page.keyboard.press('j')
        continue
      }
      await page.keyboard.press(item % 3 === 2 ? '0' : '1')
      await page.keyboard.press('j')
    }
    await page.keyboard.press('s')
    await expect(page.getByRole('button', { name: '撤回' })).toBeVisible()
    await expect(page.getByText('机器得分')).toBeVisible()
    if (review === 2) break
    const before = page.url()
    await page.keyboard.press('n')
    await expect(page).not.toHaveURL(before)
    await expect(page.locator('[data-item]').first()).toBeVisible()
  }

  await page.goto('/review')
  await expect(page.locator('.figure').first().locator('.value')).toHaveText('3')
  await page.goto(first)
  await page.getByRole('button', { name: '撤回' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await page.getByRole('button', { name: '重新编辑' }).click()
  await expect(page.getByRole('button', { name: '提交' })).toBeVisible()
  await expect(page.locator('[data-item] .quote')).toHaveCount(1)
  await page.keyboard.press('s')
  await expect(page.getByRole('button', { name: '撤回' })).toBeVisible()
})

test('what was reviewed is listed, marked and exported, and fits a phone', async ({ page }) => {
  await signIn(page, '/review/list?mine=true&state=submitted', REVIEWER)
  await expect(page.locator('main tbody tr')).toHaveCount(3)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 XLSX' }).click(),
  ])
  expect(rowsIn(readFileSync(await file.path()))).toBe(4)

  await page.locator('main tbody a').first().click()
  await page.getByRole('button', { name: '设为案例' }).click()
  await expect(page.getByRole('button', { name: '已设为案例' })).toBeVisible()
  await page.goto('/review/marks')
  await expect(page.getByText(`${REVIEWER.name} 于`)).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/review', '/review/list', '/review/marks']) {
    await page.goto(path)
    await expect(page.locator('h1')).toBeVisible()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider, path).toBeLessThanOrEqual(0)
  }
})

test('an agent reads own scores with the words they rest on', async ({ page }) => {
  await signIn(page, '/my-scores', AGENT)
  await expect(page.getByRole('heading', { name: '我的评分' })).toBeVisible()
  await expect(page.locator('ol > li.card')).toHaveCount(3)
  await expect(page.locator('.score').first()).toBeVisible()
  await page.goto('/review')
  await expect(page).not.toHaveURL(/\/review/)
})
