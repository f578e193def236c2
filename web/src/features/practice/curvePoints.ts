/** Where the points of a curve lie in a drawing: turns along it, 0…1 up. */
export const frame = (width: number, height: number, margin: number, last: number) => ({
  x: (turn: number) => margin + (Math.min(turn, last) / Math.max(1, last)) * (width - 2 * margin),
  y: (share: number) => margin + (1 - share) * (height - 2 * margin),
})

/** A line through points; none through fewer than two. */
export const line = (points: { x: number; y: number }[]) =>
  points.length > 1 ? points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ') : ''
