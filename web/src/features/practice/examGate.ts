import type { ExamPart, Schemas } from '@/api/types'

/** What it takes to pass, as it is typed: shares in percent, what is left empty does not decide. */
export interface GateWish {
  satisfaction: number
  score?: number | undefined
  accepted?: number | undefined
  skills: { item: string; percent: number }[]
}

export const freshGate = (): GateWish => ({ satisfaction: 50, skills: [] })

const wanted = (parts: ExamPart[], kind: ExamPart['kind']) =>
  parts.find((part) => part.kind === kind)?.wanted

export const gateOf = (parts: ExamPart[]): GateWish => ({
  satisfaction: Math.round((wanted(parts, 'satisfaction') ?? 0) * 100),
  score: wanted(parts, 'score'),
  accepted: wanted(parts, 'accepted'),
  skills: parts
    .filter((part) => part.kind === 'skill')
    .map((part) => ({ item: part.item ?? '', percent: Math.round(part.wanted * 100) })),
})

export const written = (gate: GateWish): Schemas['ExamGateWritten'] => ({
  satisfaction: gate.satisfaction / 100,
  ...(gate.score != null && { score: gate.score }),
  ...(gate.accepted != null && { accepted: gate.accepted }),
  items: Object.fromEntries(gate.skills.map(({ item, percent }) => [item, percent / 100])),
})
