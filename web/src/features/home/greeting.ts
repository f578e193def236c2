/** Which greeting fits the hour of the day, by the clock of the centre. */
export function greetingAt(
  now: Date,
  zone: string,
): 'night' | 'morning' | 'noon' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(
      now,
    ),
  )
  if (hour < 5 || hour >= 22) return 'night'
  if (hour < 11) return 'morning'
  if (hour < 13) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}
