import type { IconName } from '@/ui/icons'
import type { Verdict } from '@/api/types'
import type { CardItem, Choice, Desk, Place, Said } from './types'

export const ICONS: Record<Verdict, IconName> = {
  met: 'check',
  partly: 'half',
  'not-met': 'flame',
  'not-applicable': 'none',
  pending: 'clock',
}

/** The key of a choice: 1 is the best the scale has, 0 that there was no occasion. */
export const keyOf = (choice: Choice, index: number) =>
  choice.verdict === 'not-applicable' ? '0' : String(index + 1)

/** The choice that a key stands for. */
export const choiceOf = (item: CardItem, key: string) =>
  item.choices.find((choice, index) => keyOf(choice, index) === key)

export const sameVerdict = (
  one: { verdict: Verdict; share: number },
  other: { verdict: Verdict; share: number },
) => one.verdict === other.verdict && Math.abs(one.share - other.share) < 0.002

const samePlace = (one: Place, other: Place) =>
  one.turn === other.turn && one.start === other.start && one.end === other.end

/** Adds a place to the evidence, or takes it away where it is there. */
export const toggled = (evidence: Place[], place: Place) =>
  evidence.some((one) => samePlace(one, place))
    ? evidence.filter((one) => !samePlace(one, place))
    : [...evidence, place]

/** The place after this one, round and round. */
export function followingPlace(places: Place[], last: Place | undefined): Place | undefined {
  const at = last ? places.findIndex((one) => samePlace(one, last)) : -1
  return places[(at + 1) % Math.max(1, places.length)]
}

/** All items of a card, in order. */
export const itemsOf = (desk: Desk) => desk.card.sections.flatMap((section) => section.items)

/** The items that a reviewer may judge as the machine did without looking: what is advice asks for a look. */
export const asTheMachine = (items: CardItem[], said: Said[]) =>
  items.filter(
    ({ id, machine, advisory }) =>
      machine &&
      machine.verdict !== 'pending' &&
      !advisory &&
      !said.some(({ item }) => item === id),
  )

/** On how many items the reviewer and the machine said the same; what the machine left to people is no part of it. */
export function agreement(items: CardItem[], said: Said[]) {
  const pairs = said.flatMap((own) => {
    const machine = items.find(({ id }) => id === own.item)?.machine
    return machine && machine.verdict !== 'pending' ? [machine.verdict === own.verdict] : []
  })
  return { n: pairs.length, same: pairs.filter(Boolean).length }
}
