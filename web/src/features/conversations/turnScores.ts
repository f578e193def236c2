import type { TurnReadingView } from '@/api/types'

export interface Score {
  signal: string
  share: number
  /** Whether the reader says so, and not only thinks it possible. */
  shown: boolean
}

/** What a reader thinks of a turn, the most probable first. */
export function scoresOf(reading: TurnReadingView | undefined): Score[] {
  if (!reading) return []
  const shown = new Set<string>([...(reading.behaviours ?? []), reading.emotion ?? ''])
  return Object.entries(reading.scores)
    .map(([signal, share]) => ({ signal, share, shown: shown.has(signal) }))
    .sort((a, b) => b.share - a.share || a.signal.localeCompare(b.signal))
}
