import { expect, test } from 'vitest'
import type { ReaderVersionView } from '@/api/types'
import { actsFor, isWorking } from './readerActs'

const reader = (some: Partial<ReaderVersionView>): ReaderVersionView => ({
  version: 'own-1',
  kind: 'adapted',
  state: 'unread',
  atHand: true,
  madeAt: '2026-03-01T10:00:00Z',
  ...some,
})

test.each([
  [reader({}), ['read', 'forget']],
  [reader({ state: 'partly' }), ['go', 'delete']],
  [reader({ state: 'read' }), ['activate', 'delete']],
  [reader({ state: 'read', activatedAt: '2026-03-01T10:00:00Z' }), ['back', 'delete']],
  [reader({ state: 'active' }), []],
  [reader({ state: 'partly', atHand: false }), ['delete']],
  [reader({ state: 'partly', version: '1.0.0' }), ['go']],
])('each state has its acts', (one, acts) => {
  expect(actsFor(one, '1.0.0')).toEqual(acts)
})

test('only running work counts as work', () => {
  const work = { id: '', act: 'read', thenActivate: false, done: 1, total: 2 } as const
  const told = { ...work, startedBy: '', startedAt: '' }
  expect(isWorking(reader({ work: { ...told, state: 'running' } }))).toBe(true)
  expect(isWorking(reader({ work: { ...told, state: 'cancelled' } }))).toBe(false)
  expect(isWorking(reader({}))).toBe(false)
})
