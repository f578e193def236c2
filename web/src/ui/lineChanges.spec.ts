import { expect, test } from 'vitest'
import { lineChanges, withAround } from './lineChanges'

test('tells which lines came and went, and where', () => {
  expect(lineChanges('a\nb\nc', 'a\nx\nc\nd')).toEqual([
    { kind: 'same', text: 'a', before: 1, after: 1 },
    { kind: 'removed', text: 'b', before: 2 },
    { kind: 'added', text: 'x', after: 2 },
    { kind: 'same', text: 'c', before: 3, after: 3 },
    { kind: 'added', text: 'd', after: 4 },
  ])
})

test('the same text has no change', () => {
  expect(withAround(lineChanges('a\nb', 'a\nb'))).toEqual([])
})

test('shows what is around a change and leaves out the rest', () => {
  const before = Array.from({ length: 20 }, (_, n) => `line ${n}`).join('\n')
  const shown = withAround(
    lineChanges(before, before.replace('line 3', 'other').replace('line 15', 'x')),
    1,
  )
  expect(shown.filter((one) => one === 'gap')).toHaveLength(1)
  expect(shown).toHaveLength(9)
})
