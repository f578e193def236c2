import { randomUUID } from 'node:crypto'
import { bringPeople, comeIn } from './centre'
import { chooseFile, expect, isDone, startImport, signIn, test } from './people'

const run = randomUUID().slice(0, 8)
const NUMBER = `9${run}`
const SAID = '非常理解您的着急，我这就帮您核对订单'

/** The same answer to two customers; the reader hears no greeting in it. */
const alike = [1, 2]
  .map((number) => {
    const at = (second: number) =>
      new Date(Date.parse(`2026-03-0${number}T02:00:00Z`) + second * 1000).toISOString()
    return JSON.stringify({
      conversationId: `appeal-${run}-${number}`,
      channel: 'webchat',
      agentId: NUMBER,
      startedAt: at(0),
      turns: [
        { speaker: 'customer', text: `申诉${run} 快递三天没动了！`, at: at(0) },
        { speaker: 'agent', text: `${SAID}。`, at: at(30) },
        { speaker: 'customer', text: '好吧。', at: at(60) },
      ],
    })
  })
  .join('\n')

test('an appeal is filed, accepted, and mends the score and its siblings', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await signIn(page, '/imports')
  const [agentLink = '', reviewerLink = ''] = await bringPeople(page, {
    roster: `工号,姓名,班组,项目\n${NUMBER},小满${run},组${run},项目${run}\n`,
    accounts: [
      { name: `小满${run}`, role: 'agent', login: `agent-${run}`, number: NUMBER },
      { name: `质检${run}`, role: 'reviewer', login: `reviewer-${run}` },
    ],
  })
  await chooseFile(page, `appeal-${run}.jsonl`, alike)
  await startImport(page)
  await isDone(page)

  const agentPage = await comeIn(browser, agentLink)
  await agentPage.goto(`/conversations?q=${encodeURIComponent(`申诉${run}`)}`)
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

  const reviewerPage = await comeIn(browser, reviewerLink)
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
