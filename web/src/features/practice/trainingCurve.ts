import type { TrainingDebrief } from '@/api/types'

const MARGIN = 18

/** The customer's anger over the turns, furious at the top, and the chance of a good grade; as points of a drawing. */
export function trainingCurve(points: TrainingDebrief['curve'], width: number, height: number) {
  const last = Math.max(1, points.length - 1)
  const x = (turn: number) => MARGIN + (turn / last) * (width - 2 * MARGIN)
  const y = (share: number) => MARGIN + (1 - share) * (height - 2 * MARGIN)
  const line = (of: (point: TrainingDebrief['curve'][number]) => number) =>
    points.map((point) => `${x(point.turn).toFixed(1)},${y(of(point)).toFixed(1)}`).join(' ')
  return {
    anger: line((point) => point.anger),
    satisfaction: line((point) => point.satisfaction),
    dots: points.map(({ turn, anger, mood }) => ({ turn, mood, x: x(turn), y: y(anger) })),
  }
}
