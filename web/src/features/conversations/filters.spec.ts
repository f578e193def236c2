import { expect, test } from 'vitest'
import { startOfDay } from '@/ui/startOfDay'
import { asked, changed, filtersOf, isSet, QUICK } from './filters'

test('reads filters from the address and leaves out what is none', () => {
  expect(filtersOf({ q: '退款', path: ['recovered', 'calm'], need: '', colour: 'red' })).toEqual({
    q: '退款',
    path: 'recovered',
  })
})

test('a change keeps the others, and an empty value takes a filter away', () => {
  const filters = { q: '退款', emotion: 'angry', scoreMax: '59' }
  expect(changed(filters, { emotion: undefined, need: 'refund' })).toEqual({
    q: '退款',
    need: 'refund',
    scoreMax: '59',
  })
})

test('days are those of the centre, the last one whole', () => {
  expect(asked({ from: '2026-11-01', to: '2026-11-30', q: 'x' }, 'Asia/Shanghai')).toEqual({
    q: 'x',
    from: '2026-10-31T16:00:00.000Z',
    to: '2026-11-30T16:00:00.000Z',
  })
})

test('a day that loses an hour still begins at midnight', () => {
  expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
  expect(startOfDay('2026-03-29', 'Europe/Berlin', 1)).toBe('2026-03-29T22:00:00.000Z')
})

test('a quick filter is set only when all of it is', () => {
  const low = QUICK.find(({ key }) => key === 'lowScore')!
  expect(isSet({ scoreMax: '59', q: '物流' }, low.filters)).toBe(true)
  expect(isSet({ scoreMax: '60' }, low.filters)).toBe(false)
})
