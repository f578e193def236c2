/** How long something takes yet, in the unit that people would say it in. */
export function timeLeft(seconds: number): { unit: 'seconds' | 'minutes' | 'hours'; n: number } {
  if (seconds < 60) return { unit: 'seconds', n: Math.ceil(seconds) }
  if (seconds < 90 * 60) return { unit: 'minutes', n: Math.round(seconds / 60) }
  return { unit: 'hours', n: Math.round(seconds / 3600) }
}
