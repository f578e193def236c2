import type { TurnReadingView } from '@/api/types'

export interface Score {
  signal: string
  group: 'emotion' | 'flag' | 'behaviour'
  share: number
  /** Whether the reader says so, and not only thinks it possible. */
  shown: boolean
}

const FLAGS = new Set<string>([
  'urges',
  'repeatContact',
  'threatensLeave',
  'threatensEscalate',
  'statesNeed',
  'offensive',
] satisfies TurnReadingView['flags'])

/** What a reader thinks of a turn, the most probable first. */
export function scoresOf(reading: TurnReadingView | undefined): Score[] {
  if (!reading) return []
  const rest: Score['group'] = reading.emotion ? 'emotion' : 'behaviour'
  const shown = new Set<string>([
    ...(reading.behaviours ?? []),
    ...(reading.flags ?? []),
    reading.emotion ?? '',
  ])
  return Object.entries(reading.scores)
    .map(([signal, share]) => ({
      signal,
      group: FLAGS.has(signal) ? ('flag' as const) : rest,
      share,
      shown: shown.has(signal),
    }))
    .sort((a, b) => b.share - a.share || a.signal.localeCompare(b.signal))
}
