import { onScopeDispose, ref } from 'vue'

/** Counts how long the customer waits. It stands still while the trainee reads a hint, and begins anew with each turn. */
export function useTrainingWait() {
  const seconds = ref(0)
  let before = 0
  let since: number | undefined
  const now = () => performance.now()
  const read = () => before + (since === undefined ? 0 : (now() - since) / 1000)
  const ticking = setInterval(() => (seconds.value = Math.floor(read())), 250)
  onScopeDispose(() => clearInterval(ticking))

  function stop() {
    before = read()
    since = undefined
  }
  return {
    seconds,
    stop,
    go() {
      since ??= now()
    },
    restart() {
      before = 0
      since = now()
      seconds.value = 0
    },
    /** Seconds waited so far, to a tenth. */
    waited: () => Math.round(read() * 10) / 10,
  }
}
