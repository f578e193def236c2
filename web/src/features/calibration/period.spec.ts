import { expect, test } from 'vitest'
import { asked, usualPeriod } from './period'

test('ninety days end today by the clock of the centre', () => {
  const evening = new Date('2026-03-31T17:00:00Z')
  expect(usualPeriod(evening, 'Asia/Shanghai')).toEqual({ from: '2026-01-02', to: '2026-04-01' })
  expect(usualPeriod(evening, 'UTC')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
})

test('the last day counts whole, and what is not chosen is not asked', () => {
  expect(asked({ from: '2026-03-01', to: '2026-03-31', team: '' }, 'Asia/Shanghai')).toEqual({
    from: '2026-02-28T16:00:00.000Z',
    to: '2026-03-31T16:00:00.000Z',
  })
})
