import type { Evidence } from './stageEvents'

export interface Piece {
  text: string
  signals: string[]
}

/** A text cut where signals rest on it, in order; a piece without signals is plain. */
export function pieces(text: string, evidence: Evidence[]): Piece[] {
  const inside = evidence.filter(({ start, end }) => start < end && end <= text.length)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])]
  cuts.sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const signals = inside.filter((one) => one.start <= start && one.end >= end)
    return { text: text.slice(start, end), signals: [...new Set(signals.map((s) => s.signal))] }
  })
}
