import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { useDraftText } from './useDraftText'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what was typed is looked at, and what was found before comes back with the text that was saved', async () => {
  const draft = ref({ document: 'saved', edit: 1, check: 'of saved' })
  const { text, check, dirty } = useDraftText<string>(draft, (document) =>
    Promise.resolve(`of ${document}`),
  )
  await nextTick()

  text.value = 'typed'
  await nextTick()
  await vi.runAllTimersAsync()
  expect(check.value).toBe('of typed')

  text.value = 'saved'
  await nextTick()
  await vi.runAllTimersAsync()
  expect(dirty.value).toBe(false)
  expect(check.value).toBe('of saved')
})
