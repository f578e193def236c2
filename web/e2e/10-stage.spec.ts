import type { Browser, Page } from '@playwright/test'
import { choosePassword, expect, mark, setupPath, signIn, test, type Person } from './people'

const TRAINER: Person = {
  name: `周老师${mark.slice(-4)}`,
  login: `trainer-${mark.slice(1)}`,
  password: '台下有掌声，台上不慌张',
}
const TRAINEE: Person = {
  name: `林夏${mark.slice(-4)}`,
  login: `trainee-${mark.slice(1)}`,
  password: '一步一步，把话说到心里去',
}
const WATCHER: Person = {
  name: `何年${mark.slice(-4)}`,
  login: `watcher-${mark.slice(1)}`,
  password: '山高水长，慢慢地走过去',
}
const phone = { locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true }

/** Invites somebody and comes in by the link, in a browser of their own. */
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

async function say(page: Page, words: string) {
  await page.locator('.composer textarea').fill(words)
  await page.getByRole('button', { name: '发送' }).click()
}

const confirm = (page: Page, act: string) =>
  page.locator('.el-message-box').getByRole('button', { name: act }).click()

test('a team plays a round on the stage and talks about it', async ({ page: admin, browser }) => {
  test.setTimeout(180_000)
  await signIn(admin)
  const trainer = await invite(admin, browser, TRAINER, '培训师')
  const watcher = await invite(admin, browser, WATCHER, '客服', phone)
  const trainee = await invite(admin, browser, TRAINEE, '客服', phone)
  await trainee.goto('/practice/stage')
  await expect(trainee.getByText('还没有参加过舞台')).toBeVisible()

  // The trainer opens a room, the trainee comes in by the link.
  await trainer.goto('/practice/stage')
  await trainer.getByLabel('房间名称').fill(`夜练${mark}`)
  await trainer.getByRole('button', { name: '开房间' }).click()
  await expect(trainer).toHaveURL(/\/practice\/stage\//)
  const code = await trainer.locator('.code').innerText()
  expect(code).toMatch(/^[2-9A-Z]{6}$/)
  await trainee.goto(`/practice/join/${code}`)
  await expect(trainee.getByText('等培训师抽签')).toBeVisible()

  // A card, and a draw that the page reckons again.
  await trainer.getByRole('combobox', { name: '选一张情境卡' }).click()
  await trainer.getByRole('option', { name: /生日礼物还在路上/ }).click()
  await expect(trainer.locator('.show')).toContainText('明天中午之前拿到礼物')
  await trainer.getByRole('button', { name: '开始抽签' }).click()
  await expect(trainee.getByText('指纹已公布')).toBeVisible()
  await trainer.getByRole('button', { name: '揭晓' }).click()
  await expect(trainee.getByText('抽到您了')).toBeVisible()
  await expect(trainee.getByText('已在本机验算：结果公平')).toBeVisible()
  await expect(trainee.locator('.show')).toHaveCount(0)

  // The watcher comes in by the code while the trainee gets ready.
  await watcher.goto('/practice/stage')
  await watcher.getByLabel('房间码').fill(code.toLowerCase())
  await watcher.getByRole('button', { name: '进入', exact: true }).click()
  await trainee.getByRole('button', { name: '我准备好了' }).click()

  await trainer.locator('#stage-mood').fill('8')
  await say(trainer, '都五天了还没到，太气人了！我女儿明天生日，手机13812345678')
  await expect(trainee.locator('[data-turn="0"]')).toContainText('太气人了')
  await expect(trainee.locator('[data-turn="0"]')).not.toContainText('13812345678')
  await expect(watcher.locator('[data-turn="0"] .emotion')).toBeVisible()
  await say(trainee, '非常抱歉让您等了五天，换成我也会着急的。我马上为您查一下。')
  await expect(watcher.locator('[data-turn="1"]')).toContainText('共情安抚')
  await watcher.getByRole('button', { name: '标记第 2 句' }).click()
  await watcher.getByRole('button', { name: '接住了情绪' }).click()
  await expect(trainer.locator('[data-turn="1"]')).toContainText('接住了情绪')
  await expect(trainee.locator('[data-turn="1"]')).not.toContainText('接住了情绪')
  await say(trainer, '那你说几点能到？')

  // Help from the room.
  await trainee.getByRole('button', { name: '求助' }).click()
  await watcher.getByLabel('写一句可以直接说出口的话').fill('今天下午三点前我一定给您回话。')
  await watcher.getByRole('button', { name: '递一句' }).click()
  await trainee.getByRole('button', { name: '用这句' }).click()
  await expect(trainee.locator('.composer textarea')).toHaveValue('今天下午三点前我一定给您回话。')
  await trainee.getByRole('button', { name: '发送' }).click()
  await expect(trainer.locator('[data-turn="3"]')).toBeVisible()

  // A pause, and a phone in a lift: what was missed comes, once.
  await trainee.getByRole('button', { name: '暂停一下' }).click()
  await expect(trainer.getByText('已暂停，歇一口气')).toBeVisible()
  await trainer.getByRole('button', { name: '继续' }).click()
  await watcher.context().setOffline(true)
  await expect(watcher.getByText('正在重连')).toBeVisible()
  await say(trainer, '行吧，那我等你电话，谢谢你。')
  await expect(trainee.locator('[data-turn="4"]')).toBeVisible()
  await watcher.context().setOffline(false)
  await expect(watcher.locator('[data-turn="4"]')).toBeVisible()
  await expect(watcher.locator('[data-turn]')).toHaveCount(5)

  // The trainee ends when it is enough, and speaks first.
  await trainee.getByRole('button', { name: '结束这一轮' }).click()
  await confirm(trainee, '结束这一轮')
  await expect(trainer.getByText(`先请 ${TRAINEE.name} 说说感受`)).toBeVisible()
  await expect(trainer.getByRole('button', { name: '展示下一个标记' })).toBeDisabled()
  await trainee.getByLabel('您先说：刚才感觉怎么样？').fill('有点紧张，后来好多了')
  await trainee.getByRole('button', { name: '说给大家听' }).click()
  await trainer.getByRole('button', { name: '展示下一个标记' }).click()
  await expect(trainee.locator('.shown')).toContainText('接住了情绪')
  await watcher.getByRole('button', { name: '抱抱你' }).click()
  await expect(trainee.getByText('抱抱你')).toBeVisible()
  await trainee.getByRole('textbox', { name: '下次试一件事' }).fill('先说几点前回复')
  await trainee.getByRole('button', { name: '保存' }).click()
  await expect(trainer.getByText('先说几点前回复')).toBeVisible()
  await trainer.getByRole('button', { name: '结束复盘' }).click()
  await expect(trainer.getByRole('heading', { name: '准备这一轮' })).toBeVisible()
  await trainer.getByRole('button', { name: '结束房间' }).click()
  await confirm(trainer, '结束房间')
  await expect(trainer.locator('[data-phase-chip]')).toHaveText('已结束')

  // What stays: all for the trainee, that it took place for the watcher.
  await trainee.goto('/practice/log')
  await expect(trainee.locator('[data-kind="stage"]').first()).toContainText('先说几点前回复')
  await trainee
    .getByRole('link', { name: `夜练${mark}` })
    .first()
    .click()
  await expect(trainee.locator('[data-round="1"]')).toContainText('有点紧张')
  await watcher.goto('/practice/log')
  await expect(watcher.locator('[data-kind="stage-watched"]').first()).toContainText(`夜练${mark}`)
  await watcher.goto('/practice/stage')
  await watcher.getByRole('link', { name: `夜练${mark}` }).click()
  await expect(watcher.getByText('这一场已经结束')).toBeVisible()
  await trainer.goto('/practice/stage')
  await trainer.getByRole('button', { name: '删除内容' }).click()
  await confirm(trainer, '确认删除')
  await expect(trainer.locator('[data-room]').first()).toContainText('内容已删除')
})

test('a trainer writes a card and plays by it', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, '/practice/cards', TRAINER)
  await expect(page.locator('[data-card]')).toHaveCount(12)
  await page.getByRole('button', { name: '写一张卡片' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('标题').fill(`停水${mark}`)
  await dialog.getByLabel('发生了什么').fill('小区停水两天没有通知。')
  await dialog.getByLabel('第一句话').fill('水呢？')
  await dialog.getByLabel('想要什么').fill('几点来水')
  await dialog.getByLabel('怎样就算过去了').fill('说清时间')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.locator('[data-card]')).toHaveCount(13)
  await page.locator('[data-card]').first().getByRole('button', { name: '删除' }).click()
  await page.locator('.el-message-box').getByRole('button', { name: '删除' }).click()
  await expect(page.locator('[data-card]')).toHaveCount(12)
})
