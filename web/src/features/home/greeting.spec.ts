import { expect, test } from 'vitest'
import { greetingAt } from './greeting'

test.each([
  ['2026-11-22T23:30:00Z', 'morning'],
  ['2026-11-23T04:00:00Z', 'noon'],
  ['2026-11-23T09:59:00Z', 'afternoon'],
  ['2026-11-23T10:00:00Z', 'evening'],
  ['2026-11-23T16:00:00Z', 'night'],
])('at %s it is %s in Shanghai', (now, greeting) => {
  expect(greetingAt(new Date(now), 'Asia/Shanghai')).toBe(greeting)
})
