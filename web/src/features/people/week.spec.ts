import { expect, test } from 'vitest'
import { today, weekOf } from './week'

test('a week begins on Monday, also for a Sunday', () => {
  expect(weekOf('2026-11-22')[0]).toBe('2026-11-16')
  expect(weekOf('2026-11-23')).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ])
})

test('weeks can be moved over the turn of the year', () => {
  expect(weekOf('2026-12-30', 1)[0]).toBe('2027-01-04')
  expect(weekOf('2026-12-30', -1).at(-1)).toBe('2026-12-27')
})

test('today is the day of the centre, not of the browser', () => {
  const late = new Date('2026-11-22T18:00:00Z')
  expect(today(late, 'Asia/Shanghai')).toBe('2026-11-23')
  expect(today(late, 'UTC')).toBe('2026-11-22')
})
