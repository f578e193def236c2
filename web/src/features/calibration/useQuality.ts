import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, ok } from '@/api/client'
import { useSession } from '@/api/shared'
import { asked, usualPeriod } from './period'

const NAMES = ['card', 'team', 'from', 'to', 'view'] as const
type Choice = Partial<Record<(typeof NAMES)[number], string>>

/** What the page is about, kept in the address, and the figures for it. */
export function useQuality() {
  const route = useRoute()
  const router = useRouter()
  const { zone } = useSession()

  const choice = computed<Choice>(() => ({
    ...usualPeriod(new Date(), zone.value),
    ...Object.fromEntries(
      NAMES.flatMap((name) => (route.query[name] ? [[name, String(route.query[name])]] : [])),
    ),
  }))
  const view = computed(() => (choice.value.view === 'agreement' ? 'agreement' : 'rates'))
  const query = computed(() => asked(choice.value, zone.value))

  function change(part: Choice) {
    const all = { ...route.query, ...part }
    return router.push({
      query: Object.fromEntries(Object.entries(all).filter(([, value]) => value)),
    })
  }

  const rates = useQuery({
    queryKey: ['quality', 'rates', query],
    queryFn: () => ok(api.GET('/api/quality/rates', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  const agreement = useQuery({
    queryKey: ['quality', 'agreement', query],
    queryFn: () => ok(api.GET('/api/quality/agreement', { params: { query: query.value } })),
    enabled: computed(() => view.value === 'agreement'),
    placeholderData: keepPreviousData,
  })
  const cards = useQuery({
    queryKey: ['scorecards'],
    queryFn: () => ok(api.GET('/api/scorecards')),
  })
  const exportPath = (format: 'xlsx' | 'csv') =>
    `/api/quality/export.${format}?${new URLSearchParams({ ...query.value })}`

  return { choice, view, query, change, rates, agreement, cards, exportPath }
}
