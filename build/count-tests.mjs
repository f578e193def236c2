// Adds up what every test runner reported; prints one line and fails when a test failed or none ran.
// Usage: node count-tests.mjs FOLDER… (surefire XML and the JSON of Vitest and Playwright, found by their names)
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sum = { passed: 0, failed: 0, skipped: 0 }

function add(passed, failed, skipped) {
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
}

function surefire(text) {
  const suite = text.slice(0, text.indexOf('>', text.indexOf('<testsuite')))
  const number = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0)
  const failed = number('failures') + number('errors')
  add(number('tests') - failed - number('skipped'), failed, number('skipped'))
}

function vitest(text) {
  const report = JSON.parse(text)
  add(report.numPassedTests, report.numFailedTests, report.numPendingTests + (report.numTodoTests ?? 0))
}

function playwright(text) {
  const { expected, unexpected, flaky, skipped } = JSON.parse(text).stats
  add(expected + flaky, unexpected, skipped)
}

function read(file, name) {
  if (/^TEST-.*\.xml$/.test(name)) surefire(readFileSync(file, 'utf8'))
  if (name === 'vitest.json') vitest(readFileSync(file, 'utf8'))
  if (name === 'playwright.json') playwright(readFileSync(file, 'utf8'))
}

for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder)) read(join(folder, name), name)
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0)
