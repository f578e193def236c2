import { expect, test } from 'vitest'
import { gateOf, written } from './examGate'

const PARTS = [
  { kind: 'satisfaction', wanted: 0.6 },
  { kind: 'accepted', wanted: 3 },
  { kind: 'skill', item: 'empathy', name: { zh: '共情', en: 'Empathy' }, wanted: 0.75 },
] as const

test('a gate is typed as it was kept and kept as it was typed', () => {
  const gate = gateOf([...PARTS])
  expect(gate).toEqual({
    satisfaction: 60,
    score: undefined,
    accepted: 3,
    skills: [{ item: 'empathy', percent: 75 }],
  })
  expect(written(gate)).toEqual({ satisfaction: 0.6, accepted: 3, items: { empathy: 0.75 } })
})
