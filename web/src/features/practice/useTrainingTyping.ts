import { computed, onScopeDispose, ref } from 'vue'

export const PACES = { slow: 90, quick: 45, none: 0 } as const
export type Pace = keyof typeof PACES

const KEY = 'hearth.training.typing'
const LONGEST = 2500
const SHORTEST = 500

/** How long a line is shown being typed, in milliseconds; for the eye alone. */
export const typingTime = (line: string, pace: Pace) =>
  pace === 'none' ? 0 : Math.min(LONGEST, Math.max(SHORTEST, line.length * PACES[pace]))

const kept = (): Pace => {
  const value = localStorage.getItem(KEY)
  return value && value in PACES ? (value as Pace) : 'quick'
}
const pace = ref<Pace>(kept())

/** Shows the lines of the customer one after the other, as if typed. The reader may skip it or turn it off. */
export function useTrainingTyping() {
  const queue = ref<string[]>([])
  const typed = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  let done: (() => void) | undefined

  const still = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false

  function next() {
    clearTimeout(timer)
    const line = queue.value[typed.value]
    if (line === undefined) {
      const finished = done
      done = undefined
      finished?.()
      return
    }
    timer = setTimeout(
      () => {
        typed.value++
        next()
      },
      still ? 0 : typingTime(line, pace.value),
    )
  }

  /** Types these lines; calls back when the last one stands there. */
  function type(lines: string[], then: () => void) {
    queue.value = lines
    typed.value = 0
    done = then
    next()
  }

  function skip() {
    typed.value = queue.value.length
    next()
  }

  function choose(wanted: Pace) {
    pace.value = wanted
    localStorage.setItem(KEY, wanted)
    if (wanted === 'none') skip()
  }

  onScopeDispose(() => clearTimeout(timer))
  return {
    pace: computed(() => pace.value),
    choose,
    type,
    skip,
    hidden: computed(() => queue.value.length - typed.value),
  }
}
