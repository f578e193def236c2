import { expect, test } from 'vitest'
import { drawn } from './drift'

const at = '2026-03-01T00:00:00Z'

test('points beyond the limit lie outside its band, and all of them within the picture', () => {
  const chart = drawn(
    {
      limit: 2,
      drifting: true,
      points: [
        { at, average: 0, beyond: false },
        { at, average: 5, beyond: true },
      ],
    },
    600,
    140,
  )

  expect(chart?.dots[0]).toMatchObject({ x: 6, y: 70 })
  expect(chart?.dots[1]?.y).toBeLessThan(chart?.top ?? 0)
  expect(chart?.dots[1]?.y).toBeGreaterThanOrEqual(0)
  expect(chart?.dots[1]?.x).toBe(594)
})

test('without a limit there is nothing to draw', () => {
  expect(drawn({ drifting: false, points: [] }, 600, 140)).toBeUndefined()
})
