import type { TrainingDebrief } from '@/api/types'
import { frame, line } from './curvePoints'

const MARGIN = 18

/** The customer's anger over the turns, furious at the top, and the chance of a good grade; as points of a drawing. */
export function trainingCurve(points: TrainingDebrief['curve'], width: number, height: number) {
  const last = Math.max(1, points.length - 1)
  const { x, y } = frame(width, height, MARGIN, last)
  const of = (share: (point: TrainingDebrief['curve'][number]) => number) =>
    line(points.map((point) => ({ x: x(point.turn), y: y(share(point)) })))
  return {
    anger: of((point) => point.anger),
    satisfaction: of((point) => point.satisfaction),
    dots: points.map(({ turn, anger, mood }) => ({ turn, mood, x: x(turn), y: y(anger) })),
  }
}
