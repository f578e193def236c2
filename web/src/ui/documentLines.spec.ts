import { expect, test } from 'vitest'
import { indented, lineStart } from './documentLines'

test('a line begins behind the break before it', () => {
  expect([1, 2, 3].map((line) => lineStart('ab\nc\nd', line))).toEqual([0, 3, 5])
})

test('a line that is not there is the end', () => {
  expect(lineStart('ab\nc', 9)).toBe(4)
})

test('two spaces take the place of what is selected', () => {
  expect(indented('abcd', 1, 3)).toEqual({ text: 'a  d', at: 3 })
})
