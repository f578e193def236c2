import { expect, test } from 'vitest'
import { timeLeft } from './timeLeft'

test.each([
  [0, 'seconds', 0],
  [59, 'seconds', 59],
  [60, 'minutes', 1],
  [5000, 'minutes', 83],
  [7300, 'hours', 2],
])('%i seconds are told as %s', (seconds, unit, n) => {
  expect(timeLeft(seconds)).toEqual({ unit, n })
})
