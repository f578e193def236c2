import { useI18n } from 'vue-i18n'
import { useSession } from '@/api/shared'

const UNITS = ['B', 'KB', 'MB', 'GB']

/** A size in the largest unit that keeps it above one. */
export function bytes(count: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, count)) / 10))
  const value = count / 1024 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[step]}`
}

/** Numbers and times as the reader writes them; times in the zone of the centre. */
export function useFormat() {
  const { locale } = useI18n()
  const { zone } = useSession()

  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale.value, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value)
  const percent = (share: number) =>
    new Intl.NumberFormat(locale.value, { style: 'percent' }).format(share)
  const at = (instant: string | null | undefined, options: Intl.DateTimeFormatOptions) =>
    instant
      ? new Intl.DateTimeFormat(locale.value, {
          ...options,
          hourCycle: 'h23',
          ...(zone.value ? { timeZone: zone.value } : {}),
        }).format(new Date(instant))
      : '–'
  const dateTime = (instant?: string | null) =>
    at(instant, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  const shortTime = (instant?: string | null) =>
    at(instant, { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
  const clock = (instant?: string | null) => at(instant, { hour: '2-digit', minute: '2-digit' })
  const day = (instant?: string | null) =>
    at(instant, { month: 'long', day: 'numeric', weekday: 'short' })

  const list = (words: string[]) => new Intl.ListFormat(locale.value).format(words)

  return { list, number, percent, dateTime, shortTime, clock, day, bytes }
}
