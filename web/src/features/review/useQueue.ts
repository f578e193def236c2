import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, ok } from '@/api/client'

export const FILTERS = ['lane', 'reason', 'team', 'programme', 'card'] as const
export type QueueFilters = Partial<Record<(typeof FILTERS)[number], string>>

/** The filters of the queue; they live in the address. */
export function useQueueFilters() {
  const route = useRoute()
  const router = useRouter()
  const filters = computed(() => {
    const found: QueueFilters = {}
    for (const name of FILTERS) {
      const value = route.query[name]
      if (typeof value === 'string' && value) found[name] = value
    }
    return found
  })
  const change = (part: QueueFilters) => {
    const next = { ...filters.value, ...part }
    return router.replace({
      path: '/review',
      query: Object.fromEntries(Object.entries(next).filter(([, value]) => value)),
    })
  }
  return { filters, change }
}

/** What waits, page after page, with how much of it there is. */
export function useQueue(filters: { value: QueueFilters }) {
  const queries = useQueryClient()
  const query = computed(() => filters.value as Record<string, string>)
  const list = useInfiniteQuery({
    queryKey: ['review-queue', 'list', query],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/review-queue', {
          params: { query: { ...query.value, limit: 30, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
  })
  const unnarrowed = computed(() => ({ ...query.value, lane: '', reason: '' }))
  const counts = useQuery({
    queryKey: ['review-queue', 'counts', unnarrowed],
    queryFn: () => {
      const { team, programme, card } = query.value
      return ok(
        api.GET('/api/review-queue/counts', {
          params: {
            query: {
              ...(team && { team }),
              ...(programme && { programme }),
              ...(card && { card }),
            },
          },
        }),
      )
    },
    placeholderData: keepPreviousData,
  })
  const progress = useQuery({
    queryKey: ['review-queue', 'progress'],
    queryFn: () => ok(api.GET('/api/reviews/progress')),
  })
  const rows = computed(() => list.data.value?.pages.flatMap((page) => page.items) ?? [])
  const renew = () => queries.invalidateQueries({ queryKey: ['review-queue'] })

  return { list, rows, counts: counts.data, progress: progress.data, renew }
}

/** Takes the next one that passes the filters; its review, or nothing where nothing waits. */
export async function takeNext(filters: QueueFilters, blind = false) {
  const answer = await ok(
    api.POST('/api/review-queue/next', {
      params: { query: { ...(filters as Record<string, string>), blind } },
    }),
  )
  return answer.review ?? undefined
}

/** Takes this one; refused where somebody else is at it. */
export async function take(conversation: string, blind = false) {
  const answer = await ok(
    api.POST('/api/review-queue/{conversation}/claim', {
      params: { path: { conversation }, query: { blind } },
    }),
  )
  return answer.review ?? undefined
}

const KEY = 'hearth.review.filters'

interface Way {
  filters: QueueFilters
  blind: boolean
}

/** Remembers how somebody works, so that the next one comes by the same filters, and as blind. */
export const rememberWay = (way: Way) => sessionStorage.setItem(KEY, JSON.stringify(way))

export function rememberedWay(): Way {
  try {
    const { filters = {}, blind = false } = JSON.parse(
      sessionStorage.getItem(KEY) ?? '{}',
    ) as Partial<Way>
    return { filters, blind }
  } catch {
    return { filters: {}, blind: false }
  }
}
