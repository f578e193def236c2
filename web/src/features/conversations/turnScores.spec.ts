import { expect, test } from 'vitest'
import { scoresOf } from './turnScores'

test('the most probable comes first, and what the reader says is marked', () => {
  const reading = { turn: 0, emotion: 'angry' as const, evidence: [], categories: {} }
  expect(scoresOf({ ...reading, scores: { neutral: 0.2, angry: 0.7, anxious: 0.1 } })).toEqual([
    { signal: 'angry', group: 'emotion', share: 0.7, shown: true },
    { signal: 'neutral', group: 'emotion', share: 0.2, shown: false },
    { signal: 'anxious', group: 'emotion', share: 0.1, shown: false },
  ])
})

test('flags stand among the emotions of a turn, each by its own name', () => {
  const reading = {
    turn: 0,
    emotion: 'angry' as const,
    flags: ['urges' as const],
    evidence: [],
    categories: {},
  }
  expect(scoresOf({ ...reading, scores: { angry: 0.7, urges: 0.8 } })).toEqual([
    { signal: 'urges', group: 'flag', share: 0.8, shown: true },
    { signal: 'angry', group: 'emotion', share: 0.7, shown: true },
  ])
})

test('a turn without a reading has no scores', () => {
  expect(scoresOf(undefined)).toEqual([])
})
