import type { Page } from '@playwright/test'
import {
  chooseFile,
  expect,
  AGENT,
  isDone,
  mark,
  setupPath,
  signIn,
  startImport,
  test,
} from './people'

const REVIEWER = {
  name: '质检 小满',
  login: `reviewer-${mark.slice(1)}`,
  password: '听完再说，先看见那句好话',
}
const SAID = '非常理解您的着急，我这就帮您核对订单'

/** The same answer to two customers; the reader hears no greeting in it. */
const alike = [1, 2]
  .map((number) =>
    JSON.stringify({
      conversationId: `appeal-${mark}-${number}`,
      channel: 'webchat',
      agentId: `007${mark}`,
      startedAt: `2026-03-0${number}T02:00:00Z`,
      turns: [
        {
          speaker: 'customer',
          text: `申诉${mark} 快递三天没动了！`,
          at: `2026-03-0${number}T02:00:00Z`,
        },
        { speaker: 'agent', text: `${SAID}。`, at: `2026-03-0${number}T02:00:30Z` },
        { speaker: 'customer', text: '好吧。', at: `2026-03-0${number}T02:01:00Z` },
      ],
    }),
  )
  .join('\n')

async function invite(page: Page, name: string, login: string, roles: string[]) {
  return page.evaluate(
    async (body) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
      const answer = await fetch('/api/accounts', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
        body: JSON.stringify(body),
      })
      return (await answer.json()) as { link: string }
    },
    { name, login, roles },
  )
}

test('an appeal is filed, accepted, and mends the score and its siblings', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await signIn(page, '/imports/new')
  await chooseFile(page, `appeal-${mark}.jsonl`, alike)
  await startImport(page)
  await isDone(page)
  const invited = await invite(page, REVIEWER.name, REVIEWER.login, ['reviewer'])
  const { link } = invited

  const agentPage = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await signIn(agentPage, `/conversations?q=${encodeURIComponent(`申诉${mark}`)}`, AGENT)
  await expect(agentPage.locator('[data-row]')).toHaveCount(2)
  await agentPage.locator('[data-row] a').first().click()
  await agentPage.locator('a.appeal').first().click()
  await expect(agentPage.getByRole('heading', { name: '提出申诉' })).toBeVisible()
  await agentPage.locator('[data-text="1"]').click()
  await expect(agentPage.locator('blockquote')).toContainText(SAID)
  await agentPage.getByPlaceholder(/例如：第二句/).fill('这一句已经做到了')
  await agentPage.getByRole('button', { name: '提交申诉' }).click()
  await expect(agentPage.getByText('初审中')).toBeVisible()
  const appeal = new URL(agentPage.url()).pathname

  const own = await browser.newContext({ locale: 'zh-CN' })
  const reviewerPage = await own.newPage()
  await reviewerPage.goto(setupPath(link))
  await reviewerPage.fill('input[name=password]', REVIEWER.password)
  await reviewerPage.getByRole('button', { name: '设置并进入' }).click()
  await expect(reviewerPage.getByRole('navigation', { name: '主导航' }).first()).toBeVisible()
  await reviewerPage.goto('/appeals?turn=true')
  await reviewerPage.locator(`[data-row] a[href="${appeal}"]`).click()
  await expect(reviewerPage.locator('mark')).toContainText(SAID)
  await reviewerPage.getByText('按申诉改判').click()
  await reviewerPage.getByPlaceholder(/写给客服看的理由/).fill('原话符合这一项的定义')
  await reviewerPage.getByRole('button', { name: '提交结论' }).click()
  await expect(reviewerPage.locator('[data-siblings]')).toContainText('找到 1 条', {
    timeout: 30_000,
  })

  await agentPage.reload()
  await expect(agentPage.getByText('改判', { exact: true }).first()).toBeVisible()
  await agentPage.getByRole('link', { name: '打开这条会话' }).click()
  await expect(agentPage.getByText(/申诉后的结果/)).toBeVisible()
  await agentPage.goto('/appeals/mine')
  await expect(agentPage.locator('[data-sibling]')).toContainText('复核中')
})
