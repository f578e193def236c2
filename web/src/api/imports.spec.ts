import { expect, test } from 'vitest'
import type { ImportView } from './types'
import { isRunning, maskedOf, shareDone } from './imports'

const anImport = (part: Partial<ImportView>) =>
  ({
    state: 'receiving',
    receivedBytes: 0,
    totalBytes: 100,
    accepted: 0,
    processed: 0,
    masked: {},
    ...part,
  }) as ImportView

test('receiving is the first half, reading the second', () => {
  expect(shareDone(anImport({ receivedBytes: 50 }))).toBe(0.25)
  expect(
    shareDone(anImport({ state: 'working', receivedBytes: 100, accepted: 40, processed: 10 })),
  ).toBe(0.625)
  expect(shareDone(anImport({ state: 'done' }))).toBe(1)
})

test('an import of unknown size does not pretend', () => {
  expect(shareDone(anImport({ totalBytes: undefined, receivedBytes: 5000 }))).toBe(0)
})

test('only receiving and working go on', () => {
  expect(
    (['receiving', 'working', 'done', 'cancelled', 'interrupted', 'failed'] as const).filter(
      (state) => isRunning({ state }),
    ),
  ).toEqual(['receiving', 'working'])
})

test('masked kinds come by frequency, and none that did not occur', () => {
  expect(maskedOf({ masked: { name: 2, phone: 312, address: 0 } })).toEqual([
    ['phone', 312],
    ['name', 2],
  ])
})
