import { expect, test } from 'vitest'
import { keepTrail, neighbours } from './trail'

test('one conversation leads to the next of the list last seen', () => {
  keepTrail(['a', 'b', 'c'])
  expect(neighbours('b')).toEqual({ previous: 'a', next: 'c', place: { at: 2, of: 3 } })
  expect(neighbours('a').previous).toBeUndefined()
  expect(neighbours('c').next).toBeUndefined()
})

test('a conversation from elsewhere has no neighbours', () => {
  expect(neighbours('z', ['a', 'b'])).toEqual({
    previous: undefined,
    next: undefined,
    place: undefined,
  })
})
