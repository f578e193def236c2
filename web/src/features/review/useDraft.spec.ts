import { effectScope, nextTick } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refusal } from '@/api/problem'
import type { Desk } from './types'
import { useDraft } from './useDraft'

const desk = (over: Partial<Desk> = {}) =>
  ({
    id: 'r1',
    state: 'draft',
    revision: 3,
    items: [],
    comment: '',
    coachNote: '',
    coachShared: false,
    ...over,
  }) as unknown as Desk

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const inScope = <T>(make: () => T) => effectScope().run(make) as T

test('a change is saved once, a moment later, with the revision it was read with', async () => {
  const save = vi.fn(async () => ({ revision: 4 }))
  const draft = inScope(() => useDraft(desk(), save))
  draft.content.comment = '好'
  await nextTick()
  draft.content.comment = '很好'
  await nextTick()
  await vi.advanceTimersByTimeAsync(1000)
  expect(save).toHaveBeenCalledTimes(1)
  expect(save).toHaveBeenCalledWith(3, expect.objectContaining({ comment: '很好' }))
  expect(draft.status.value).toBe('saved')
  expect(draft.revision.value).toBe(4)
  expect(localStorage.length).toBe(0)
})

test('what could not be saved is remembered and taken up after a reload', async () => {
  const away = vi.fn(() => Promise.reject(new TypeError('away')))
  const draft = inScope(() => useDraft(desk(), away))
  draft.content.comment = '断网前写的'
  await nextTick()
  await vi.advanceTimersByTimeAsync(1000)
  expect(draft.status.value).toBe('unsaved')

  const save = vi.fn(async () => ({ revision: 4 }))
  const again = inScope(() => useDraft(desk(), save))
  expect(again.content.comment).toBe('断网前写的')
  await vi.advanceTimersByTimeAsync(1000)
  expect(save).toHaveBeenCalledWith(3, expect.objectContaining({ comment: '断网前写的' }))
})

test('where another window saved, both are kept until one is chosen', async () => {
  const refuse = () => Promise.reject(new Refusal({ status: 409, code: 'review.changed' }))
  const save = vi.fn<() => Promise<{ revision: number }>>(refuse)
  const draft = inScope(() => useDraft(desk(), save))
  draft.content.comment = '我的'
  await nextTick()
  await vi.advanceTimersByTimeAsync(1000)
  expect(draft.status.value).toBe('conflict')
  draft.content.comment = '我的，又写了一点'
  await nextTick()
  await vi.advanceTimersByTimeAsync(2000)
  expect(save).toHaveBeenCalledTimes(1)

  save.mockResolvedValue({ revision: 10 })
  await draft.keepMine(desk({ revision: 9, comment: '另一边的' }))
  expect(save).toHaveBeenLastCalledWith(9, expect.objectContaining({ comment: '我的，又写了一点' }))
  expect(draft.status.value).toBe('saved')
})

test('what the other window saved can be taken instead', async () => {
  const save = vi.fn(() => Promise.reject(new Refusal({ status: 409, code: 'review.changed' })))
  const draft = inScope(() => useDraft(desk(), save))
  draft.content.comment = '我的'
  await nextTick()
  await vi.advanceTimersByTimeAsync(1000)
  draft.takeTheirs(desk({ revision: 9, comment: '另一边的' }))
  await nextTick()
  await vi.advanceTimersByTimeAsync(1000)
  expect(draft.content.comment).toBe('另一边的')
  expect(draft.revision.value).toBe(9)
  expect(save).toHaveBeenCalledTimes(1)
})
