import type { Browser, Page } from '@playwright/test'
import { choosePassword, expect, mark, setupPath, signIn, test, type Person } from './people'

const TRAINER: Person = {
  name: `沈老师${mark.slice(-4)}`,
  login: `examiner-${mark.slice(1)}`,
  password: '慢一点，稳一点，再来一遍',
}
const NEWCOMER: Person = {
  name: `新来的小方${mark.slice(-4)}`,
  login: `newcomer-${mark.slice(1)}`,
  password: '第一天上班，先练一百个客户',
}
const EXAM = `上岗考试${mark.slice(1)}`

async function invite(admin: Page, browser: Browser, who: Person, role: string, looks = {}) {
  await admin.goto('/settings/accounts')
  await admin.getByRole('button', { name: '邀请' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('姓名').fill(who.name)
  await dialog.getByLabel('账号').fill(who.login)
  if (role !== '客服') {
    for (const one of ['客服', role]) {
      await dialog.locator('.el-checkbox').filter({ hasText: one }).click()
    }
  }
  await dialog.getByRole('button', { name: '生成邀请链接' }).click()
  const link = await admin.getByRole('textbox', { name: '一次性链接' }).inputValue()
  const context = await browser.newContext({ locale: 'zh-CN', ...looks })
  const page = await context.newPage()
  await page.goto(setupPath(link))
  await choosePassword(page, who.password)
  return page
}

/** Says something; the customer has answered when the box is empty and nothing is being typed. */
async function say(page: Page, words: string) {
  await page.locator('.composer textarea').fill(words)
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.locator('li[data-pending]')).toHaveCount(0)
}

test('a newcomer plays a scenario, reads the debrief, retries a turn and sits an exam', async ({
  page: admin,
  browser,
}) => {
  test.setTimeout(300_000)
  await signIn(admin)
  const trainer = await invite(admin, browser, TRAINER, '培训师')
  const newcomer = await invite(admin, browser, NEWCOMER, '客服', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })

  // The catalogue tells a newcomer where to begin.
  await newcomer.goto('/practice')
  await expect(newcomer.getByText('现在练这些最合适')).toBeVisible()
  await expect(newcomer.getByText(/从这里开始/)).toBeVisible()
  await newcomer.getByPlaceholder('按标题查找').fill('三块钱')
  await expect(newcomer.getByText('共 1 个场景')).toBeVisible()
  await newcomer.getByRole('button', { name: '每月多扣的三块钱' }).last().click()
  await newcomer.getByRole('dialog').getByRole('button', { name: '开始练习' }).click()

  // One cold turn, a hint, a reload; nothing is lost.
  await expect(newcomer.locator('.turn[data-speaker=customer]').first()).toBeVisible()
  const opening = await newcomer.locator('.turn[data-speaker=customer]').first().innerText()
  await say(newcomer, '没办法，系统就是这样扣的。')
  await newcomer.getByRole('button', { name: '给个提示' }).click()
  await expect(newcomer.getByText(/现在最有帮助的是/)).toBeVisible()
  await newcomer.reload()
  await expect(newcomer.locator('.turn[data-speaker=agent]')).toHaveText(/系统就是这样扣的/)
  expect(await newcomer.locator('.turn[data-speaker=customer]').first().innerText()).toBe(opening)
  await say(newcomer, '您是说每个月多扣了三块钱，是吗？是从哪个月开始的？')
  await say(newcomer, '我现在就把这几个月扣的费用全部退回您的话费里，业务也给您取消了。')

  // It ends, and the debrief tells what the first turn cost.
  await newcomer.getByRole('button', { name: '结束对话' }).click()
  const box = newcomer.locator('.el-message-box').getByRole('button', { name: '结束对话' })
  await box.click({ timeout: 3000 }).catch(() => undefined)
  await expect(newcomer).toHaveURL(/\/debrief$/)
  await expect(newcomer.getByText('客户情绪曲线')).toBeVisible()
  await expect(newcomer.getByText('哪两句可以试试别的说法')).toBeVisible()
  await expect(newcomer.locator('[data-satisfaction]')).toHaveText(/\d+\s*%/)
  await expect(newcomer.locator('[data-score]')).toHaveText(/\d/)
  const regret = newcomer.locator('.regrets li[data-turn="1"]')
  await expect(regret).toContainText('可以试试')

  // Again from the first turn, with the same customer.
  await regret.getByRole('button', { name: '从这一句重来' }).click()
  await expect(newcomer).toHaveURL(/\/practice\/training\/[0-9a-f-]+$/)
  expect(await newcomer.locator('.turn[data-speaker=customer]').first().innerText()).toBe(opening)
  await expect(newcomer.locator('.turn[data-speaker=agent]')).toHaveCount(0)
  await say(newcomer, '每个月莫名其妙多扣三块钱，确实让人觉得不明不白。您慢慢说，我听着。')
  await newcomer.getByRole('button', { name: '结束对话' }).click()
  await box.click({ timeout: 3000 }).catch(() => undefined)
  await expect(newcomer).toHaveURL(/\/debrief$/)

  // The trainer puts an exam together; scripted agents measure it.
  await trainer.goto('/practice/exams')
  await trainer.getByRole('button', { name: '组织考试' }).click()
  const form = trainer.getByRole('dialog')
  await form.getByLabel('考试名称').fill(EXAM)
  await form.locator('.el-input-number input').first().fill('2')
  await form.getByRole('button', { name: '组卷' }).click()
  await expect(trainer.locator(`[data-exam="${EXAM}"]`)).toContainText('信度 R =', {
    timeout: 120_000,
  })

  // The newcomer sits it: no hints, no mood, two customers.
  await newcomer.goto('/practice/exams')
  const exam = newcomer.locator(`[data-exam="${EXAM}"]`)
  await exam.getByRole('button', { name: '开始考试' }).click()
  for (let customer = 1; customer <= 2; customer++) {
    await expect(newcomer.getByText('客户情绪已隐藏')).toBeVisible()
    await expect(newcomer.getByRole('button', { name: '给个提示' })).toHaveCount(0)
    await say(newcomer, '您好，您慢慢说，我听着，这件事我来跟。')
    await newcomer.getByRole('button', { name: '结束对话' }).click()
    await box.click({ timeout: 3000 }).catch(() => undefined)
    await expect(newcomer).toHaveURL(/\/practice\/exams$/)
    if (customer < 2) await exam.getByRole('button', { name: /接待第 2 位/ }).click()
  }
  await expect(exam.locator('[data-result]')).toContainText('预计好评')

  // What the newcomer practised is the newcomer's; the exam is the trainer's to see.
  await newcomer.goto('/practice/progress')
  await expect(newcomer.getByText('每一项练得怎样')).toBeVisible()
  await trainer.goto('/practice/exams')
  await trainer.locator(`[data-exam="${EXAM}"]`).getByRole('link', { name: '成绩' }).click()
  await expect(trainer.getByRole('cell', { name: NEWCOMER.name })).toBeVisible()
  await trainer.getByRole('row', { name: NEWCOMER.name }).getByRole('link', { name: '1' }).click()
  await expect(trainer.getByText('对话回放')).toBeVisible()
})
