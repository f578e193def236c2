import { computed } from 'vue'
import { useSession } from '@/api/shared'

const WEEK = 6 * 86_400_000

/** Today and the day six days ago, as dates of the centre, for links to lists. */
export function useCentreDays(now: Date) {
  const { zone } = useSession()
  return computed(() => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone.value ?? 'Asia/Shanghai',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    return { today: format.format(now), weekAgo: format.format(now.getTime() - WEEK) }
  })
}
