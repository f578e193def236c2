/** A date as YYYY-MM-DD. */
export type Day = string

const DAY = 86_400_000
const iso = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** The date it is in a zone. */
export const today = (now: Date, zone: string): Day =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now)

/** The seven days, Monday first, of the week in which a day lies, moved by whole weeks. */
export function weekOf(day: Day, moved = 0): Day[] {
  const at = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  const monday = at - sinceMonday * DAY + moved * 7 * DAY
  return Array.from({ length: 7 }, (_, index) => iso(monday + index * DAY))
}
