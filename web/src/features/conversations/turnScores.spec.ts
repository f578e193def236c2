import { expect, test } from 'vitest'
import { scoresOf } from './turnScores'

test('the most probable comes first, and what the reader says is marked', () => {
  const reading = { turn: 0, emotion: 'angry' as const, evidence: [] }
  expect(scoresOf({ ...reading, scores: { neutral: 0.2, angry: 0.7, anxious: 0.1 } })).toEqual([
    { signal: 'angry', share: 0.7, shown: true },
    { signal: 'neutral', share: 0.2, shown: false },
    { signal: 'anxious', share: 0.1, shown: false },
  ])
})

test('a turn without a reading has no scores', () => {
  expect(scoresOf(undefined)).toEqual([])
})
