export interface Point {
  turn: number
  y: number
  valence: number
}

export interface Dot extends Point {
  x: number
}

export interface Line {
  zero: number
  dots: Dot[]
  path: string
}

const round = (value: number) => Math.round(value * 10) / 10

/**
 * The emotion path as a line that runs down beside the turns: left is negative, right is positive.
 * Each step leaves and reaches its dots vertically, so the line never swings past them.
 */
export function emotionLine(points: Point[], width: number, margin = 10): Line {
  const reach = width / 2 - margin
  const zero = width / 2
  const dots = points.map((point) => ({
    ...point,
    x: round(zero + reach * Math.max(-1, Math.min(1, point.valence))),
  }))
  const path = dots
    .map((dot, index) => {
      const before = dots[index - 1]
      if (!before) return `M${dot.x},${round(dot.y)}`
      const middle = round((before.y + dot.y) / 2)
      return `C${before.x},${middle} ${dot.x},${middle} ${dot.x},${round(dot.y)}`
    })
    .join('')
  return { zero, dots, path }
}
