import { ref, shallowRef } from 'vue'

/** Sends a form once at a time and keeps the refusal, so that the page can tell it. */
export function useSubmit<T>(act: () => Promise<T>, then: (result: T) => unknown) {
  const busy = ref(false)
  const failure = shallowRef<unknown>()

  async function submit() {
    if (busy.value) return
    busy.value = true
    failure.value = undefined
    try {
      await then(await act())
    } catch (refusal) {
      failure.value = refusal
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, submit }
}
