import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { ask, bringPeople, comeIn } from './centre'
import { journeyFile } from './journeyFile'
import { chooseFile, expect, isDone, startImport, signIn, test } from './people'

const run = `7${randomUUID().slice(0, 6)}`
const card = `journey-${run}`
const file = journeyFile(run)
const { sentence, agent } = file.habit
const HABIT = '接话用语'
const NAME = `旅程评分表${run}`

/** A card with an item whose words are too few: what agents really say is not among them. */
const cardText = `card: ${card}
version: 1
name: {zh: 旅程评分表${run}, en: Journey card}
about: {zh: 浏览器测试, en: Journey}
sections:
  - id: opening
    name: {zh: 开场, en: Opening}
    items:
      - id: greeting
        name: {zh: 开场问候, en: Greeting}
        definition: {zh: 在前两次回复里问候客户, en: Greet within two replies}
        weight: 40
        detect: {behaviour: greeting, in-first: 2}
      - id: habit
        name: {zh: ${HABIT}, en: Taking up}
        definition: {zh: 用约定的话接住客户, en: Take up what the customer said with the agreed words}
        weight: 30
        detect: {says: [让我来为您负责到底吧], by: agent}
      - id: answer
        name: {zh: 答复正确, en: Right answer}
        definition: {zh: 答复符合规定, en: The answer is right}
        weight: 30
        detect: human
tests:
  - name: 问候
    turns:
      - {customer: "在吗"}
      - {agent: "您好，让我来为您负责到底吧。", behaviours: greeting}
    expect: {items: {greeting: met, habit: met}}
`

interface Evaluation {
  score?: number
  sections: { items: { id: string; verdict: string }[] }[]
}
const evaluation = (page: Page, id: string) =>
  ask<Evaluation>(page, `/api/conversations/${id}/evaluation`)
const verdict = (it: Evaluation) =>
  it.sections.flatMap(({ items }) => items).find(({ id }) => id === 'habit')?.verdict

async function measureBy(page: Page, name: string) {
  await page.goto('/scorecards')
  await page.getByRole('combobox', { name: '主评分表' }).first().click({ force: true })
  await page.getByRole('option', { name, exact: true }).first().click()
  await page.getByRole('button', { name: '保存并重新打分' }).click()
  await expect(page.getByText('已保存，正在重新打分').first()).toBeVisible()
  const state = async () => (await ask<{ state: string }>(page, '/api/scoring')).state
  await expect.poll(state, { timeout: 180_000 }).toBe('done')
}

/** In how many conversations of the year were verdicts of the machine and of people held against each other? */
const period = (year: string) =>
  `from=${year}-01-01T00:00:00Z&to=${Number(year) + 1}-01-01T00:00:00Z`
async function reviewed(page: Page) {
  const found: [year: string, n: number][] = []
  for (const year of file.years) {
    const path = `/api/quality/agreement?card=${card}&${period(year)}`
    found.push([year, (await ask<{ conversations: number }>(page, path)).conversations])
  }
  return found.filter(([, n]) => n > 0)
}

test('a card is published, all are scored, five reviewed, one is appealed, and what follows moves', async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000)
  await signIn(page, '/imports')
  const [agentLink = '', reviewerLink = ''] = await bringPeople(page, {
    roster: `工号,姓名,班组,项目\n${agent},小棠${run},旅程${run},旅程${run}\n`,
    accounts: [
      { name: `小棠${run}`, role: 'agent', login: `a${run}`, number: agent },
      { name: `质检${run}`, role: 'reviewer', login: `r${run}` },
    ],
  })
  await chooseFile(page, `journey-${run}.jsonl`, file.content)
  await startImport(page)
  await isDone(page, 180_000)

  await test.step('publish a card and score everything by it', async () => {
    await page.goto('/scorecards')
    await page.getByRole('button', { name: '新建评分表' }).click()
    await page.getByLabel('中文名称').fill(NAME)
    await page.getByLabel('英文名称').fill('Journey card')
    await page.getByLabel('编号', { exact: true }).fill(card)
    await page.getByRole('button', { name: '开始编写' }).click()
    await page.getByRole('textbox', { name: '评分表文档' }).fill(cardText)
    await expect(page.getByText('1 个测试通过了 1 个')).toBeVisible()
    await page.getByRole('button', { name: '保存草稿' }).click()
    await expect(page.getByText('草稿已保存')).toBeVisible()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByRole('textbox', { name: '说明' }).fill('浏览器测试')
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/scorecards/${card}$`))
    await measureBy(page, NAME)
  })

  const reviewer = await comeIn(browser, reviewerLink)
  await test.step('all of them are scored by it', async () => {
    let scored = 0
    for (const year of file.years) {
      const path = `/api/quality/rates?card=${card}&${period(year)}`
      scored += (await ask<{ conversations: number }>(reviewer, path)).conversations
    }
    expect(scored, 'conversations scored by the card').toBeGreaterThanOrEqual(file.all.length)
    expect(await reviewed(reviewer)).toEqual([])
  })
  await test.step('review five, blind', async () => {
    await reviewer.goto(`/review?lane=random&card=${card}`)
    await expect(async () => {
      await reviewer.reload()
      await expect(reviewer.locator('main li').first()).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 60_000 })
    await reviewer.locator('.el-switch').first().click()
    for (let review = 0; review < 5; review++) {
      const before = reviewer.url()
      await reviewer.keyboard.press('n')
      await expect(reviewer).not.toHaveURL(before)
      await expect(reviewer.locator('[data-item]')).toHaveCount(3)
      await expect(reviewer.locator('header').getByText('盲评')).toBeVisible()
      for (const key of ['1', review % 2 ? '1' : '2', '1']) {
        await reviewer.keyboard.press(key)
        await reviewer.keyboard.press('j')
      }
      await reviewer.keyboard.press('s')
      await expect(reviewer.getByRole('button', { name: '撤回' })).toBeVisible()
    }
  })

  await test.step('the agreement figures tell of them', async () => {
    const [first, ...others] = await reviewed(reviewer)
    expect([first, ...others].reduce((sum, one) => sum + (one?.[1] ?? 0), 0)).toBe(5)
    const year = first?.[0] ?? ''
    await reviewer.goto(`/quality?view=agreement&card=${card}&from=${year}-01-01&to=${year}-12-31`)
    await expect(reviewer.getByText(`${first?.[1]} 通抽样会话完成盲评`)).toBeVisible()
    await expect(reviewer.getByRole('row').filter({ hasText: HABIT })).toBeVisible()
  })

  const agentPage = await comeIn(browser, agentLink)
  const appeal = await test.step('the agent appeals', async () => {
    const q = encodeURIComponent(sentence)
    const { items } = await ask<{ items: { id: string }[] }>(
      agentPage,
      `/api/conversations?q=${q}&size=20`,
    )
    const found = await appealable(agentPage, items)
    await agentPage.goto('/my-scores')
    await expect(agentPage.locator('ol > li').first()).toBeVisible()
    await agentPage.goto(`/conversations/${found}`)
    await agentPage.locator(`a.appeal[href*="item=habit"]`).click()
    await expect(agentPage.getByRole('heading', { name: '提出申诉' })).toBeVisible()
    await agentPage.locator('[data-text]').first().waitFor()
    await select(agentPage, sentence)
    await expect(agentPage.locator('blockquote')).toHaveText(sentence)
    await agentPage.getByPlaceholder(/例如：第二句/).fill('这句话就是在接住客户')
    await agentPage.getByRole('button', { name: '提交申诉' }).click()
    await expect(agentPage.getByText('初审中')).toBeVisible()
    return { path: new URL(agentPage.url()).pathname, conversation: found }
  })

  await test.step('it is overturned, and siblings are scored without the item', async () => {
    const before = (await evaluation(agentPage, appeal.conversation)).score ?? 0
    await reviewer.goto('/appeals?turn=true')
    await reviewer.locator(`[data-row] a[href="${appeal.path}"]`).click()
    await reviewer.getByText('按申诉改判').click()
    await reviewer.getByPlaceholder(/写给客服看的理由/).fill('原话符合这一项的定义')
    await reviewer.getByRole('button', { name: '提交结论' }).click()
    await expect(reviewer.locator('[data-siblings]')).toContainText(/找到 [1-9]\d* 条/, {
      timeout: 60_000,
    })
    const { score } = await evaluation(agentPage, appeal.conversation)
    expect(score).toBeGreaterThan(before)

    await expect(async () => {
      await agentPage.goto('/appeals/mine')
      await expect(agentPage.locator('[data-sibling]').first()).toContainText('复核中', {
        timeout: 2_000,
      })
    }).toPass({ timeout: 30_000 })
    await agentPage.locator('[data-sibling] a').first().click()
    await expect(agentPage.locator('[data-turn]').first()).toBeVisible()
    const sibling = new URL(agentPage.url()).pathname.split('/').pop() ?? ''
    expect(verdict(await evaluation(agentPage, sibling))).toBe('pending')
    await reviewer.goto(`/review?reason=sibling&card=${card}`)
    await expect(reviewer.locator('main li').first()).toBeVisible()
  })

  await test.step('the table of overturned verdicts counts it', async () => {
    await reviewer.goto('/appeals/figures')
    await expect(reviewer.getByRole('row').filter({ hasText: HABIT }).first()).toContainText('1')
  })
  await measureBy(page, '通用服务评分表')
})

/** One of these in which the machine missed the item and nobody ruled, with the sentence before the last words. */
async function appealable(page: Page, items: { id: string }[]) {
  for (const { id } of items) {
    const { turns } = await ask<{ turns: { speaker: string; text: string }[] }>(
      page,
      `/api/conversations/${id}`,
    )
    const said = turns.filter(({ speaker }) => speaker === 'agent').map(({ text }) => text)
    const last = said.pop() ?? ''
    const fits = said.some((text) => text.includes(sentence)) && !last.includes(sentence)
    if (fits && verdict(await evaluation(page, id)) === 'not-met') return id
  }
  throw new Error(`Nobody may appeal about "${sentence}".`)
}

/** Marks words as a mouse would. */
const select = (page: Page, words: string) =>
  page.evaluate((words) => {
    for (const box of document.querySelectorAll('[data-text]')) {
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const at = texts.currentNode.textContent?.indexOf(words) ?? -1
        if (at < 0) continue
        box.scrollIntoView()
        document
          .getSelection()
          ?.setBaseAndExtent(texts.currentNode, at, texts.currentNode, at + words.length)
        return
      }
    }
  }, words)
