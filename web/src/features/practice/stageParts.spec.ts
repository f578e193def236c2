import { expect, test } from 'vitest'
import { pieces } from './evidencePieces'
import { curve } from './stageCurve'
import type { Round } from './stageState'
import { actId } from './useStageActs'

test('a text is cut where signals rest on it, and nothing of it is lost', () => {
  const cut = pieces('非常抱歉让您久等', [
    { signal: 'empathy', start: 0, end: 4 },
    { signal: 'ownership', start: 2, end: 6 },
    { signal: 'beyond', start: 5, end: 99 },
  ])
  expect(cut.map(({ text }) => text)).toEqual(['非常', '抱歉', '让您', '久等'])
  expect(cut.map(({ signals }) => signals)).toEqual([
    ['empathy'],
    ['empathy', 'ownership'],
    ['ownership'],
    [],
  ])
  expect(pieces('在吗', [])).toEqual([{ text: '在吗', signals: [] }])
})

test('the curve rises where the customer softens', () => {
  const said = (turn: number, valence: number) => ({
    turn,
    speaker: 'customer' as const,
    text: '',
    seen: { valence, flags: [], behaviours: [], evidence: [] },
  })
  const round = {
    turns: [said(0, -0.8), said(1, 0.4)],
    moods: [
      { turns: 0, mood: 8 },
      { turns: 2, mood: 2 },
    ],
    shown: [{ mark: 'm', turn: 1, praise: 'well', choice: 'warm', account: 'a' }],
  } as unknown as Round
  const { dots, mood, marks } = curve(round, 640, 150)
  expect(dots[0]!.y).toBeGreaterThan(dots[1]!.y)
  expect(dots[0]!.x).toBeLessThan(dots[1]!.x)
  expect(marks).toEqual([{ id: 'm', x: dots[1]!.x, praise: 'well' }])
  const [before, after] = mood.split(' ').map((point) => Number(point.split(',')[1]))
  expect(before).toBeGreaterThan(after ?? Infinity)
})

test('ids of acts are ids, with and without the maker of the browser', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  expect(actId()).toMatch(form)
  const maker = crypto.randomUUID
  Object.assign(crypto, { randomUUID: undefined })
  expect(actId()).toMatch(form)
  Object.assign(crypto, { randomUUID: maker })
})
