import { expect, test } from 'vitest'
import type { CardItem, Said } from './types'
import { agreement, asTheMachine, choiceOf, followingPlace, toggled } from './verdicts'

const item = (id: string, machine?: 'met' | 'not-met' | 'pending') =>
  ({
    id,
    choices: [
      { verdict: 'met', share: 1 },
      { verdict: 'partly', share: 0.5 },
      { verdict: 'not-met', share: 0 },
      { verdict: 'not-applicable', share: 0 },
    ],
    ...(machine && { machine: { verdict: machine, share: 0, evidence: [] } }),
  }) as unknown as CardItem

test('keys go from the best of the scale downwards, and 0 is for no occasion', () => {
  expect(choiceOf(item('a'), '1')).toEqual({ verdict: 'met', share: 1 })
  expect(choiceOf(item('a'), '2')).toEqual({ verdict: 'partly', share: 0.5 })
  expect(choiceOf(item('a'), '0')?.verdict).toBe('not-applicable')
  expect(choiceOf(item('a'), '4')).toBeUndefined()
})

test('what is advice is never taken over from the machine unseen', () => {
  const advice = { ...item('c', 'not-met'), advisory: true }
  const items = [item('a', 'met'), item('b', 'pending'), advice, item('d', 'met'), item('e')]
  const said: Said[] = [{ item: 'd', verdict: 'not-met', share: 0, note: '', evidence: [] }]
  expect(asTheMachine(items, said).map(({ id }) => id)).toEqual(['a'])
})

test('a place is added once and taken away again', () => {
  const place = { turn: 1, start: 0, end: 2 }
  expect(toggled([], place)).toEqual([place])
  expect(toggled([place], { ...place })).toEqual([])
})

test('places follow one another round and round', () => {
  const places = [
    { turn: 1, start: 0, end: 2 },
    { turn: 3, start: 0, end: 2 },
  ]
  expect(followingPlace(places, undefined)).toBe(places[0])
  expect(followingPlace(places, places[0])).toBe(places[1])
  expect(followingPlace(places, places[1])).toBe(places[0])
  expect(followingPlace([], undefined)).toBeUndefined()
})

test('agreement counts what both judged', () => {
  const said = [
    { item: 'a', verdict: 'met' },
    { item: 'b', verdict: 'met' },
    { item: 'c', verdict: 'met' },
  ] as unknown as Said[]
  expect(agreement([item('a', 'met'), item('b', 'not-met'), item('c', 'pending')], said)).toEqual({
    n: 2,
    same: 1,
  })
})
