import { readFileSync } from 'node:fs'
import { conversations } from './files'
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

/** A word of this journey alone, so that it brings its own conversation and disturbs no other. */
const own = `坊${[...mark.slice(1)].reverse().join('')}`

const TRAINER: Person = {
  name: `沈老师${mark.slice(-4)}`,
  login: `studio-${mark.slice(1)}`,
  password: '把难听的话，变成好学的课',
}

/** Two agents by whom the scenario proves itself: one who does it well, one who does not. */
const TESTS = `
  tests:
    - agent: excellent
      lines:
        - 您好，我是客服小林，您慢慢说，我在听。
        - 您的包裹七天了还没到，一直这样等着，换谁都着急，也让您失望了。
        - 抱歉，让您折腾了。这件事我来负责，我现在就打开物流记录帮您查。
        - 因为中转站积压，包裹卡住了。我可以今天加急补发一件，也可以全额退款，您看哪种更好？
        - 好的，我现在就给您加急补发，明天送达，今晚回电告诉您单号，运费也退给您了。
        - 补发已经办好了，感谢您告诉我们，还有别的需要随时找我。
      ends: accepted
      at-least: 0.5
    - agent: poor
      lines:
        - 物流的事您问快递公司。
        - 您冷静一下，才几天。
        - 公司规定就是这样，没办法。
        - 那我给您转接别的部门。
        - 您自己再等等吧。
      ends: [escalated, hung-up, open]
      at-most: 0.1
`

/** What the trainer makes of the draft: the parts of the solution in words of their own. */
const mended = (draft: string) =>
  `${draft.slice(0, draft.indexOf('solutions:'))}solutions:
  - {id: resend, worth: 0.7}
  - {id: shipping, worth: 0.3}
${draft
  .slice(draft.indexOf('zh:'))
  .replace(/ {2}solutions:[\s\S]*$/, '')
  .replace(/ {2}title: .*/, `  title: 七天没到的包裹${own}`)
  .replace(/ {2}briefing: .*/, '  briefing: 包裹卡在中转站，仓库有现货。')
  .replace(/ {2}policy: .*/, '  policy: 可以加急补发并退运费，不能双倍赔偿。')}  solutions:
    resend:
      say: 我现在就给您加急补发一件
      words: ["补发|重发", "加急|今天|现在"]
    shipping:
      say: 运费我已经退给您了
      words: ["退", "运费"]
${TESTS}`

test('a trainer makes a scenario from a conversation and publishes it', async ({
  page: admin,
  browser,
}) => {
  test.setTimeout(180_000)
  await signIn(admin, '/imports')
  await chooseFile(admin, `${own}.jsonl`, conversations(own))
  await startImport(admin)
  await isDone(admin)
  await admin.goto('/settings/accounts')
  await admin.getByRole('button', { name: '邀请' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('姓名').fill(TRAINER.name)
  await dialog.getByLabel('账号').fill(TRAINER.login)
  for (const role of ['客服', '培训师']) {
    await dialog.locator('.el-checkbox').filter({ hasText: role }).click()
  }
  await dialog.getByRole('button', { name: '生成邀请链接' }).click()
  const link = await admin.getByRole('textbox', { name: '一次性链接' }).inputValue()
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(setupPath(link))
  await choosePassword(page, TRAINER.password)

  // From the conversation of a customer who was upset.
  await page.goto(`/conversations?q=${encodeURIComponent(own)}`)
  await page.getByText('太过分了').first().click()
  await page.getByRole('button', { name: '改编成对练场景' }).click()
  await expect(page).toHaveURL(/\/practice\/studio\/case-\d+\/edit$/)
  const text = page.getByRole('textbox', { name: '场景文档' })
  await expect(text).toHaveValue(/七天了还没到/)
  const draft = await text.inputValue()
  expect(draft).not.toContain(`kf-${own}`)
  expect(draft).not.toContain('13812345678')
  await expect(page.getByText('中文缺少“优秀客服”的自测。')).toBeVisible()
  await expect(page.getByRole('button', { name: '发布', exact: true })).toBeDisabled()

  // A fault is told with its line while one types, and nothing is lost by it.
  await text.fill(draft.replace('difficulty: ', 'difficulty: 9'))
  await expect(page.locator('.faults')).toContainText(/第 \d+ 行/)
  await text.fill(mended(draft))
  await expect(page.locator('.faults')).toHaveCount(0)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('自测全部通过（2 项），可以发布')).toBeVisible({ timeout: 20_000 })

  // Talking with the customer, of which nothing is kept.
  await page.getByRole('tab', { name: '试聊' }).click()
  await page.getByRole('button', { name: '开始试聊' }).click()
  await expect(page.locator('.turns')).toContainText('七天了还没到')
  await page.getByRole('textbox', { name: '发送' }).fill('您好，您慢慢说，我在听。')
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.locator('.turns .agent')).toContainText('倾听')

  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('dialog').getByLabel('改了什么').fill('第一版')
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
  await expect(page).toHaveURL(/\/practice\/studio\/case-\d+$/)
  await expect(page.getByText('第 1 版').first()).toBeVisible()

  // Shared with everybody, and there for whoever looks for it.
  await page.getByRole('radio', { name: '全中心' }).click({ force: true })
  await page.getByRole('button', { name: '保存范围' }).click()
  await expect(page.getByText('共享范围已保存')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载' }).click(),
  ])
  expect(readFileSync(await file.path(), 'utf8')).toContain(`七天没到的包裹${own}`)
  await page.getByRole('link', { name: '场景工坊' }).click()
  await page.getByPlaceholder('按名称查找').fill(own)
  await expect(page.locator('[data-scenario]')).toHaveCount(1)
  await expect(page.locator('[data-scenario]')).toContainText('全中心')
  await context.close()
})
