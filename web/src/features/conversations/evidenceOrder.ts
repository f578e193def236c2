import type { EvaluationView, ItemEvidence } from '@/api/types'

/** All evidence of an evaluation in the order of the conversation, each place once. */
export function evidenceOrder(evaluation: EvaluationView | undefined): ItemEvidence[] {
  const all =
    evaluation?.sections.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence)) ?? []
  const places = new Map(all.map((one) => [`${one.turn}:${one.start}:${one.end}`, one]))
  return [...places.values()].sort((a, b) => a.turn - b.turn || a.start - b.start)
}

/** The one after the present one, round and round. */
export function following(order: ItemEvidence[], present: ItemEvidence | undefined) {
  const at = order.findIndex(
    (one) => one.turn === present?.turn && one.start === present.start && one.end === present.end,
  )
  return order[(at + 1) % Math.max(1, order.length)]
}
