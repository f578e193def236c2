import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const debian = '/usr/bin/chromium'
const executablePath = process.env.CHROME_PATH ?? (existsSync(debian) ? debian : undefined)

// The output of the server holds the link that makes the first administrator; it works once.
const log = process.env.HEARTH_START_LOG
const link = log && /first administrator: (\S+)/.exec(readFileSync(log, 'utf8'))?.[1]
if (link) process.env.HEARTH_SETUP_LINK = link
// A word that no other run has used, the same in every file of this run.
process.env.HEARTH_MARK ??= `灯${randomUUID().slice(0, 8)}`

export default defineConfig({
  testDir: '.',
  outputDir: './results',
  // The journeys follow one another on one server, in the order of their files.
  workers: 1,
  fullyParallel: false,
  maxFailures: 4,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.HEARTH_URL ?? 'http://localhost:8080',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox'] },
  },
})
