import { expect, it } from 'vitest'
import { askedOf } from './useReviewFilters'

it('counts the last day whole, in the zone of the centre', () => {
  expect(
    askedOf({ card: 'general', from: '2026-03-01', to: '2026-03-01' }, 'Asia/Shanghai'),
  ).toEqual({
    card: 'general',
    from: '2026-02-28T16:00:00.000Z',
    to: '2026-03-01T16:00:00.000Z',
  })
})

it('asks for no time where no day is chosen', () => {
  expect(askedOf({ state: 'draft' })).toEqual({ state: 'draft' })
})
