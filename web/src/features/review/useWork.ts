import { computed, nextTick, ref } from 'vue'
import { selectedPlace } from './selection'
import type { Choice, Desk, Place } from './types'
import type { useDraft } from './useDraft'
import { asTheMachine, choiceOf, followingPlace, itemsOf, toggled } from './verdicts'

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const intoView = (selector: string) =>
  document
    .querySelector(selector)
    ?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' })

/** Where a reviewer is on the card and in the conversation, and what the keys do there. */
export function useWork(desk: Desk, draft: ReturnType<typeof useDraft>, fixed: () => boolean) {
  const items = itemsOf(desk)
  const first = items.findIndex(({ id }) => !draft.saidOf(id))
  const at = ref(Math.max(0, first))
  const turn = ref<number>()
  const last = ref<Place>()
  const item = computed(() => items[at.value])
  const evidence = computed(() => {
    const now = item.value
    if (!now) return []
    const own = draft.saidOf(now.id)?.evidence ?? []
    return own.length ? own : (now.machine?.evidence ?? [])
  })

  async function goTo(index: number) {
    at.value = Math.max(0, Math.min(items.length - 1, index))
    last.value = undefined
    await nextTick()
    intoView(`[data-item="${item.value?.id}"]`)
  }

  /** Makes an item the one at hand, where it stands. */
  function focus(id: string) {
    at.value = Math.max(
      0,
      items.findIndex((one) => one.id === id),
    )
    last.value = undefined
  }

  async function show(place: Place) {
    last.value = place
    turn.value = place.turn
    await nextTick()
    intoView(`[data-turn="${place.turn}"]`)
  }

  async function stepTurn(by: number) {
    turn.value = Math.max(0, Math.min(desk.turns.length - 1, (turn.value ?? -1) + by))
    await nextTick()
    intoView(`[data-turn="${turn.value}"]`)
  }

  function choose(id: string, choice: Choice) {
    if (fixed()) return
    const said = draft.saidOf(id)
    if (said) Object.assign(said, { verdict: choice.verdict, share: choice.share })
    else
      draft.content.items.push({
        item: id,
        verdict: choice.verdict,
        share: choice.share,
        note: '',
        evidence: [],
      })
  }

  function press(key: string) {
    const choice = item.value && choiceOf(item.value, key)
    if (item.value && choice) choose(item.value.id, choice)
  }

  /** Says the same as the machine. */
  function agree() {
    const machine = item.value?.machine
    if (item.value && machine && machine.verdict !== 'pending') {
      choose(item.value.id, { verdict: machine.verdict, share: machine.share })
    }
  }

  /** Says the same as the machine of all that is not judged yet; but for advice, which a person has to look at. */
  function agreeOnRest() {
    for (const { id, machine } of asTheMachine(items, draft.content.items)) {
      if (machine) choose(id, { verdict: machine.verdict, share: machine.share })
    }
  }

  /** The selected words, or else the whole turn that was moved to, become evidence of the item, or no longer are. */
  function attach(): 'added' | 'no-verdict' | 'nothing' {
    if (fixed()) return 'nothing'
    const own = item.value && draft.saidOf(item.value.id)
    const text = desk.turns.find((one) => one.turn === turn.value)?.text
    const place =
      selectedPlace() ??
      (turn.value !== undefined && text !== undefined
        ? { turn: turn.value, start: 0, end: text.length }
        : undefined)
    if (!place) return 'nothing'
    if (!own) return 'no-verdict'
    own.evidence = toggled(own.evidence, place)
    getSelection()?.removeAllRanges()
    return 'added'
  }

  function showNext() {
    const next = followingPlace(evidence.value, last.value)
    if (next) void show(next)
  }

  return {
    items,
    at,
    item,
    turn,
    evidence,
    goTo,
    focus,
    show,
    stepTurn,
    choose,
    press,
    agree,
    agreeOnRest,
    attach,
    showNext,
  }
}
