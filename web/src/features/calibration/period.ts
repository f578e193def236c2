import { startOfDay } from '@/ui/startOfDay'

const DAY = 86_400_000
const USUAL_DAYS = 90

/** The last ninety days as dates of the centre: long enough for a sample to say something. */
export function usualPeriod(now: Date, zone = 'Asia/Shanghai') {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return {
    from: format.format(now.getTime() - (USUAL_DAYS - 1) * DAY),
    to: format.format(now),
  }
}

/** What the server is asked: days become instants, the last day counted whole. */
export function asked(
  choice: { card?: string; team?: string; from?: string; to?: string },
  zone?: string,
) {
  return {
    from: startOfDay(choice.from ?? '', zone),
    to: startOfDay(choice.to ?? '', zone, 1),
    ...(choice.card && { card: choice.card }),
    ...(choice.team && { team: choice.team }),
  }
}
