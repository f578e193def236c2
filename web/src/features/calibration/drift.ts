import type { Drift } from './types'

const EDGE = 6

/** Where the points of a drift chart lie; the band between its limits takes at least a third of the height. */
export function drawn(drift: Drift, width: number, height: number) {
  if (drift.limit == null || drift.points.length === 0) return undefined
  const most = Math.max(1.5 * drift.limit, ...drift.points.map(({ average }) => Math.abs(average)))
  const y = (value: number) => height / 2 - (value / most) * (height / 2 - EDGE)
  const step = (width - 2 * EDGE) / Math.max(1, drift.points.length - 1)
  const dots = drift.points.map(({ average, beyond }, index) => ({
    x: EDGE + index * step,
    y: y(average),
    beyond,
  }))
  return {
    top: y(drift.limit),
    bottom: y(-drift.limit),
    dots,
    path: dots.map(({ x, y: at }) => `${x},${at}`).join(' '),
  }
}
