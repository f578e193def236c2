import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, ok } from '@/api/client'

export const FILTERS = [
  'turn',
  'open',
  'stage',
  'overdue',
  'outcome',
  'scorecard',
  'item',
  'team',
  'person',
  'machine',
] as const
export type FilterName = (typeof FILTERS)[number]
export type Filters = Partial<Record<FilterName, string>>

/** The appeals of others that pass the filters; these live in the address. */
export function useAppeals() {
  const route = useRoute()
  const router = useRouter()
  const filters = computed<Filters>(() =>
    Object.fromEntries(
      FILTERS.flatMap((name) => (route.query[name] ? [[name, String(route.query[name])]] : [])),
    ),
  )
  function change(part: Filters) {
    const all = { ...filters.value, ...part }
    const query = Object.fromEntries(Object.entries(all).filter(([, value]) => value))
    return router.replace({ path: route.path, query })
  }
  const list = useInfiniteQuery({
    queryKey: ['appeals', 'list', filters],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/appeals', {
          params: {
            query: {
              ...(filters.value as Record<string, never>),
              limit: 40,
              ...(pageParam && { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
  })
  const rows = computed(() => list.data.value?.pages.flatMap(({ items }) => items) ?? [])
  const exportPath = (format: string) =>
    `/api/appeals/export.${format}?${new URLSearchParams(filters.value)}`

  return { ...list, rows, filters, change, exportPath }
}

/** One's own appeals, newest first. */
export function useOwnAppeals() {
  const list = useInfiniteQuery({
    queryKey: ['appeals', 'own'],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/appeals/own', {
          params: { query: { limit: 40, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
  })
  const rows = computed(() => list.data.value?.pages.flatMap(({ items }) => items) ?? [])
  return { ...list, rows }
}
