import type { Verdict } from '@/api/types'

interface Value {
  verdict: Verdict
  share: number
}

/** What a third value can be: steps of the item's scale that are no worse than what stands. */
export function thirdValues(levels: number, standing: Value, asked: Value) {
  const steps = Math.max(2, levels)
  const values: (Value & { key: string })[] = []
  for (let step = 1; step < steps; step++) {
    const share = Math.round((step / steps) * 1000) / 1000
    values.push({ key: `partly-${step}`, verdict: 'partly', share })
  }
  values.push({ key: 'met', verdict: 'met', share: 1 })
  values.push({ key: 'not-applicable', verdict: 'not-applicable', share: 0 })
  const same = (one: Value, other: Value) =>
    one.verdict === other.verdict && Math.abs(one.share - other.share) < 0.0005
  return values.filter(
    (one) =>
      !same(one, standing) &&
      !same(one, asked) &&
      (one.verdict === 'not-applicable' || one.share >= standing.share),
  )
}
