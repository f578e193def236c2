import { expect, test } from 'vitest'
import { trainingCurve } from './trainingCurve'

const point = (turn: number, anger: number, satisfaction: number) => ({
  turn,
  anger,
  satisfaction,
  mood: 'calm',
  trust: 0.5,
  heard: 0.5,
})

test('runs from edge to edge, furious at the top', () => {
  const { dots, anger } = trainingCurve(
    [point(0, 1, 0), point(1, 0.5, 0.2), point(2, 0, 1)],
    200,
    100,
  )
  expect(dots.map(({ x }) => x)).toEqual([18, 100, 182])
  expect(dots.map(({ y }) => y)).toEqual([18, 50, 82])
  expect(anger).toBe('18.0,18.0 100.0,50.0 182.0,82.0')
})

test('a conversation without a turn is one dot', () => {
  expect(trainingCurve([point(0, 0.5, 0.2)], 200, 100).dots).toHaveLength(1)
})
