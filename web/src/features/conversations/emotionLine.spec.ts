import { expect, test } from 'vitest'
import { emotionLine } from './emotionLine'

test('valence runs from the left margin over the middle to the right', () => {
  const { zero, dots } = emotionLine(
    [
      { turn: 0, y: 20, valence: -1 },
      { turn: 2, y: 90, valence: 0 },
      { turn: 4, y: 160, valence: 1 },
    ],
    80,
  )
  expect(zero).toBe(40)
  expect(dots.map(({ x }) => x)).toEqual([10, 40, 70])
})

test('the line starts at the first dot and bends half-way between turns', () => {
  const { path } = emotionLine(
    [
      { turn: 1, y: 10, valence: 0 },
      { turn: 3, y: 50, valence: -0.5 },
    ],
    80,
  )
  expect(path).toBe('M40,10C40,30 25,30 25,50')
})

test('values beyond the scale stay inside, and nothing gives an empty line', () => {
  expect(emotionLine([{ turn: 0, y: 0, valence: -3 }], 80).dots[0]?.x).toBe(10)
  expect(emotionLine([], 80).path).toBe('')
})
