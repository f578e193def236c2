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

/** What the trainer makes of the draft: where it is, what the trainee knows, and the rules of the house. The tests stay as drafted. */
const mended = (draft: string) =>
  draft
    .replace('industry: draft', 'industry: shop')
    .replace(/ {2}title: .*/, `  title: 七天没到的包裹${own}`)
    .replace(/ {2}briefing: .*/, '  briefing: 包裹卡在中转站，仓库有现货。')
    .replace(/ {2}policy: .*/, '  policy: 可以加急补发并退运费，不能双倍赔偿。')

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
  // With an excellent and a poor agent who were tried already.
  expect(draft).toContain('- agent: excellent')
  expect(draft).toContain('- agent: poor')
  await expect(page.getByText(/缺少/)).toHaveCount(0)
  // It cannot be published before somebody wrote what it leaves open; the lines are told.
  await expect(page.locator('.faults li')).toHaveCount(4)
  await expect(page.locator('.faults')).toContainText('请换成这个场景自己的')
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
