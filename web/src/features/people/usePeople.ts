import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, ok } from '@/api/client'

const FILTERS = ['q', 'programme', 'team', 'active'] as const
type Filters = Partial<Record<(typeof FILTERS)[number], string>>

/** The people that pass the filters; these live in the address. */
export function usePeople() {
  const route = useRoute()
  const router = useRouter()
  const filters = computed<Filters>(() =>
    Object.fromEntries(
      FILTERS.flatMap((name) => (route.query[name] ? [[name, String(route.query[name])]] : [])),
    ),
  )
  const asked = computed(() => {
    const { active, ...rest } = filters.value
    return { ...rest, ...(active && { active: active === 'true' }) }
  })
  function change(part: Filters) {
    const all = { ...filters.value, ...part }
    const query = Object.fromEntries(Object.entries(all).filter(([, value]) => value))
    return router.push({ path: '/people', query })
  }
  const list = useInfiniteQuery({
    queryKey: ['people', 'list', filters],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/people', {
          params: {
            query: { ...asked.value, limit: 50, ...(pageParam && { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
  })
  const people = computed(() => list.data.value?.pages.flatMap(({ items }) => items) ?? [])
  const exportPath = computed(() => `/api/people/export.xlsx?${new URLSearchParams(filters.value)}`)

  return { ...list, people, filters, change, exportPath }
}
