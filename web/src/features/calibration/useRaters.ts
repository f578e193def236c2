import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, ok } from '@/api/client'
import { useSession } from '@/api/shared'
import { asked, usualPeriod } from './period'

const NAMES = ['from', 'to', 'rater'] as const
type Choice = Partial<Record<(typeof NAMES)[number], string>>

/** Raters in a period, and the one who is looked at; both live in the address. */
export function useRaters() {
  const route = useRoute()
  const router = useRouter()
  const { zone } = useSession()
  const choice = computed<Choice>(() => ({
    ...usualPeriod(new Date(), zone.value),
    ...Object.fromEntries(
      NAMES.flatMap((name) => (route.query[name] ? [[name, String(route.query[name])]] : [])),
    ),
  }))
  const change = (part: Choice) => router.replace({ query: { ...route.query, ...part } })
  const query = computed(() => {
    const { from, to } = choice.value
    return asked({ ...(from && { from }), ...(to && { to }) }, zone.value)
  })
  const raters = useQuery({
    queryKey: ['quality', 'raters', query],
    queryFn: () => ok(api.GET('/api/quality/raters', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  const days = computed<string[]>({
    get: () => [choice.value.from ?? '', choice.value.to ?? ''],
    set: (range) => void change({ from: range?.[0] ?? '', to: range?.[1] ?? '' }),
  })
  /** Oneself where nobody is chosen. */
  const rater = computed(() => {
    const shown = raters.data.value?.shown ?? []
    const chosen = shown.find(({ account }) => account === choice.value.rater)
    return (chosen ?? shown.find(({ me }) => me) ?? shown[0])?.account ?? ''
  })
  return { days, rater, raters, query, choose: (account: string) => change({ rater: account }) }
}

/** One rater's figure, drift and latest scores. */
export const useRater = (account: string, query: () => { from: string; to: string }) =>
  useQuery({
    queryKey: ['quality', 'rater', account, computed(query)],
    queryFn: () =>
      ok(
        api.GET('/api/quality/raters/{account}', {
          params: { path: { account }, query: query() },
        }),
      ),
    placeholderData: keepPreviousData,
  })
