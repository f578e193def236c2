import type { Browser, Page } from '@playwright/test'
import {
  chooseFile,
  choosePassword,
  expect,
  isDone,
  mark,
  setupPath,
  signIn,
  startImport,
  test,
  type Person,
} from './people'

const CASES = 10
const BY_HAND = 2
/** Never within the cases. */
const NEVER = 1000
const REVIEWER: Person = {
  name: `校准质检${mark.slice(-4)}`,
  login: `calibrating-reviewer-${mark.slice(1)}`,
  password: '两个人一起看，尺度才会齐',
}
const TRAINER: Person = {
  name: `校准培训${mark.slice(-4)}`,
  login: `calibrating-trainer-${mark.slice(1)}`,
  password: '先各评各的，再坐下来谈',
}
const TITLE = `校准会 ${mark.slice(-6)}`

/** Of the last days, so that the usual period has them. */
const conversations = Array.from({ length: CASES + 4 }, (_, number) => {
  const at = (second: number) =>
    new Date(Date.now() - (number + 1) * 3_600_000 + second * 1000).toISOString()
  return JSON.stringify({
    conversationId: `calibration-${mark}-${number}`,
    channel: 'webchat',
    agentId: `8${mark.slice(1)}${number}`,
    startedAt: at(0),
    turns: [
      { speaker: 'customer', text: `第 ${number} 个包裹三天没动了，急用！`, at: at(0) },
      { speaker: 'agent', text: '您好，我来帮您查一下物流。', at: at(20) },
      { speaker: 'customer', text: number % 2 ? '好，麻烦快点。' : '都说了几遍了！', at: at(50) },
      { speaker: 'agent', text: '已经催促配送，明天上午送到。', at: at(80) },
    ],
  })
}).join('\n')

/** What an administrator would do on the page of accounts, which other journeys walk through. */
async function invite(page: Page, browser: Browser, person: Person, role: string) {
  const link = await page.evaluate(
    async (body) => {
      const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '')
      const answer = await fetch('/api/accounts', {
        method: 'POST',
        headers: { 'X-XSRF-TOKEN': token, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
      return String((await answer.json()).link)
    },
    { name: person.name, login: person.login, roles: [role] },
  )
  const own = await browser.newContext({ locale: 'zh-CN' })
  const ownPage = await own.newPage()
  await ownPage.goto(setupPath(link))
  await choosePassword(ownPage, person.password)
  await own.close()
}

/** Judges every item of the next conversations by keyboard, all of them met. */
async function rateByHand(page: Page) {
  for (let place = 1; place <= BY_HAND; place++) {
    await page.getByRole('button', { name: '评下一通' }).click()
    await expect(page.locator('[data-item]').first()).toBeVisible()
    await expect(page.getByText('盲评', { exact: true })).toBeVisible()
    await expect(page.locator('.machine')).toHaveCount(0)
    const items = await page.locator('[data-item]').count()
    await page.keyboard.press('1')
    for (let item = 1; item < items; item++) {
      await page.keyboard.press('j')
      await page.keyboard.press('1')
    }
    await page.keyboard.press('s')
    await expect(page.getByRole('button', { name: '撤回' })).toBeVisible()
    await page.keyboard.press('n')
    await expect(page).toHaveURL(/\/quality\/calibration\/[0-9a-f-]{36}$/)
  }
}

/** Rates what is left as the page would; in every so many conversations the first item is not met. */
async function rateRest(page: Page, differsEvery: number) {
  await page.evaluate(
    async ({ session, every }) => {
      const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '')
      const send = async (method: string, path: string, body?: unknown) => {
        const answer = await fetch(path, {
          method,
          headers: { 'X-XSRF-TOKEN': token, 'Content-Type': 'application/json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        return answer.json()
      }
      const { cases } = await send('GET', `/api/calibrations/${session}`)
      for (const { conversation, place, mine } of cases) {
        if (mine === 'submitted') continue
        const path = `/api/calibrations/${session}/cases/${conversation}/rating`
        const { review } = await send('POST', path)
        const desk = await send('GET', `/api/reviews/${review}`)
        const items = desk.card.sections
          .flatMap((section: { items: unknown[] }) => section.items)
          .map((item: { id: string; choices: object[] }, index: number) => ({
            item: item.id,
            ...item.choices[index === 0 && place % every === 0 ? 1 : 0],
            note: '',
            evidence: [],
          }))
        await send('POST', `/api/reviews/${review}/submission`, {
          revision: desk.revision,
          items,
          comment: '',
          coachNote: '',
          coachShared: false,
        })
      }
    },
    { session: new URL(page.url()).pathname.split('/').pop() ?? '', every: differsEvery },
  )
  await page.reload()
}

test('a session is opened, two people rate blind, and the report comes with the last rating', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  await signIn(page, '/imports')
  await chooseFile(page, `calibration-${mark}.jsonl`, conversations)
  await startImport(page)
  await isDone(page)
  await invite(page, browser, REVIEWER, 'reviewer')
  await invite(page, browser, TRAINER, 'trainer')

  const own = await browser.newContext({ locale: 'zh-CN' })
  const reviewer = await own.newPage()
  await signIn(reviewer, '/quality/calibration', REVIEWER)
  await reviewer.getByRole('button', { name: '发起校准会' }).click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByLabel('名称').fill(TITLE)
  await dialog.locator('.el-select').first().click()
  for (const { name } of [REVIEWER, TRAINER])
    await reviewer.getByRole('option', { name: new RegExp(name) }).click()
  await dialog.getByLabel('名称').click()
  await dialog.getByRole('button', { name: '挑选会话并发起' }).click()
  await expect(reviewer.getByRole('heading', { name: TITLE })).toBeVisible()
  await expect(reviewer.locator('[data-case]')).toHaveCount(CASES)

  await reviewer.locator('[data-case="2"]').getByRole('button', { name: '换一通' }).click()
  await expect(reviewer.locator('[data-case]')).toHaveCount(CASES)
  await rateByHand(reviewer)
  await rateRest(reviewer, NEVER)
  await expect(reviewer.getByRole('button', { name: '评下一通' })).toHaveCount(0)

  const other = await browser.newContext({ locale: 'zh-CN' })
  const trainer = await other.newPage()
  await signIn(trainer, '/quality/calibration', TRAINER)
  await expect(trainer.getByText('等您评分')).toBeVisible()
  await trainer.getByRole('link', { name: TITLE }).click()
  await rateByHand(trainer)
  await rateRest(trainer, 3)
  await expect(trainer.getByRole('heading', { name: '逐项报告' })).toBeVisible()
  await expect(trainer.getByRole('button', { name: '记下结论' })).toHaveCount(0)
  await other.close()

  // The two differ about one item of three conversations, and agree on the first of them.
  await reviewer.reload()
  await expect(reviewer.getByText('评分人之间有分歧 3')).toBeVisible()
  const dispute = reviewer.locator('[data-dispute]').first()
  await dispute.getByRole('radio').first().click()
  await dispute.getByPlaceholder('为什么这样定，写给以后看的人').fill('第二句已经问候过了')
  await dispute.getByRole('button', { name: '记下结论' }).click()
  await expect(dispute.getByText('已谈拢')).toBeVisible()
  await expect(reviewer.getByText('已谈拢 1 / 3')).toBeVisible()
  await reviewer.getByRole('button', { name: '两两对比' }).first().click()
  await expect(reviewer.locator('.pairs tbody tr')).not.toHaveCount(0)
  await expect(reviewer.locator('.pairs')).toContainText(TRAINER.name)

  await reviewer.getByRole('button', { name: '结束校准会' }).click()
  await reviewer.getByRole('dialog').getByRole('button', { name: '结束校准会' }).click()
  await expect(reviewer.getByText('已结束')).toBeVisible()

  await reviewer.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/quality/calibration', new URL(reviewer.url()).pathname]) {
    await reviewer.goto(path)
    await expect(reviewer.locator('h1')).toBeVisible()
    const wider = await reviewer.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider, path).toBeLessThanOrEqual(0)
  }
  await own.close()
})
