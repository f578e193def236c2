import type { ImportState, ImportView } from './types'

/** An import that is not at its end yet: it is received, or what was received is read and scored. */
export const RUNNING: ImportState[] = ['receiving', 'working']
export const isRunning = ({ state }: { state: ImportState }) => RUNNING.includes(state)

/** How far an import is, 0…1: receiving is the first half, reading and scoring the second. */
export function shareDone(one: ImportView): number {
  if (one.state === 'done') return 1
  const received = one.state === 'receiving' ? share(one.receivedBytes, one.totalBytes ?? 0) : 1
  return received / 2 + share(one.processed, one.accepted) / 2
}

const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0)

/** What was masked, the most frequent first. */
export const maskedOf = ({ masked }: { masked: Record<string, number> }) =>
  Object.entries(masked)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
