import { inject, nextTick, provide, ref, shallowRef, type InjectionKey } from 'vue'
import type { ItemEvidence } from '@/api/types'

type Spotlight = ReturnType<typeof makeSpotlight>
const KEY: InjectionKey<Spotlight> = Symbol('spotlight')

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

function makeSpotlight() {
  /** The turn that was moved to. */
  const turn = ref<number>()
  /** The words pointed at, as evidence of a judgement. */
  const evidence = shallowRef<ItemEvidence>()
  /** The signal whose words are underlined while it is hovered or tapped. */
  const signal = shallowRef<{ turn: number; signal: string }>()

  async function goTo(wanted: number) {
    turn.value = wanted
    await nextTick()
    const element = document.querySelector<HTMLElement>(`[data-turn="${wanted}"]`)
    element?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' })
    element?.focus({ preventScroll: true })
  }

  function pointAt(wanted: ItemEvidence) {
    evidence.value = wanted
    return goTo(wanted.turn)
  }

  function moveTo(wanted: number) {
    evidence.value = undefined
    return goTo(wanted)
  }

  return { turn, evidence, signal, pointAt, moveTo }
}

/** What the page points at; made by the page, shared with everything on it. */
export function provideSpotlight() {
  const spotlight = makeSpotlight()
  provide(KEY, spotlight)
  return spotlight
}

export function useSpotlight(): Spotlight {
  const spotlight = inject(KEY)
  if (!spotlight) throw new Error('useSpotlight needs a page that provides one')
  return spotlight
}
