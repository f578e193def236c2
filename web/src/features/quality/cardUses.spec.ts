import { expect, test } from 'vitest'
import { placesOf, usesOf } from './cardUses'

const uses = [
  { scorecard: 'general', main: true },
  { scorecard: 'complaint', main: false },
  { scorecard: 'hotline', programme: 'p1', main: true },
]

test('every programme has its row, whether it has cards of its own or not', () => {
  expect(placesOf(uses, ['p1', 'p2'])).toEqual([
    { programme: null, main: 'general', beside: ['complaint'] },
    { programme: 'p1', main: 'hotline', beside: [] },
    { programme: 'p2', main: undefined, beside: [] },
  ])
})

test('what was read is sent back as it was', () => {
  expect(usesOf(placesOf(uses, ['p1', 'p2']))).toEqual(uses)
})

test('a card does not stand beside itself', () => {
  expect(usesOf([{ programme: null, main: 'general', beside: ['general', 'x'] }])).toEqual([
    { scorecard: 'general', main: true },
    { scorecard: 'x', main: false },
  ])
})
