import { frame, line } from './curvePoints'
import type { Praise } from './stageEvents'
import type { Round } from './stageState'

export interface Dot {
  turn: number
  x: number
  y: number
  valence: number
  text: string
}

const MARGIN = 16

/** Valence of the guest's turns and the guest's own mood (10 is down) over the turns, and where the marks shown stand. */
export function curve(round: Round, width: number, height: number) {
  const last = Math.max(1, round.turns.length - 1)
  const { x, y: up } = frame(width, height, MARGIN, last)
  const y = (value: number) => up((1 + value) / 2)
  const dots: Dot[] = round.turns.flatMap(({ turn, text, seen }) =>
    seen?.valence === undefined
      ? []
      : [{ turn, x: x(turn), y: y(seen.valence), valence: seen.valence, text }],
  )
  const moods = round.moods.map(({ turns, mood }) => ({ x: x(turns), y: y(1 - mood / 5) }))
  // It stays as it was set last until the round is over.
  const final = moods.at(-1)
  if (final) moods.push({ x: x(last), y: final.y })
  return {
    dots,
    valence: line(dots),
    mood: line(moods),
    marks: round.shown.map(({ mark, turn, praise }): { id: string; x: number; praise: Praise } => ({
      id: mark,
      x: x(turn),
      praise,
    })),
  }
}
