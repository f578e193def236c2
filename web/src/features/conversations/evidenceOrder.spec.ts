import { expect, test } from 'vitest'
import type { EvaluationItem, EvaluationView, ItemEvidence } from '@/api/types'
import { evidenceOrder, following } from './evidenceOrder'

const at = (turn: number, start: number): ItemEvidence => ({
  turn,
  start,
  end: start + 2,
  text: '',
})
const item = (...evidence: ItemEvidence[]) => ({ evidence }) as EvaluationItem
const evaluation = {
  sections: [{ items: [item(at(4, 0), at(2, 6))] }, { items: [item(at(2, 1), at(4, 0)), item()] }],
} as EvaluationView

test('evidence comes in the order of the conversation, each place once', () => {
  expect(evidenceOrder(evaluation).map(({ turn, start }) => [turn, start])).toEqual([
    [2, 1],
    [2, 6],
    [4, 0],
  ])
  expect(evidenceOrder(undefined)).toEqual([])
})

test('after the last comes the first', () => {
  const order = evidenceOrder(evaluation)
  expect(following(order, undefined)).toEqual(at(2, 1))
  expect(following(order, at(2, 1))).toEqual(at(2, 6))
  expect(following(order, at(4, 0))).toEqual(at(2, 1))
  expect(following([], undefined)).toBeUndefined()
})
