import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, ok } from '@/api/client'
import type { Call, Choice, Dispute } from './types'

const KEY = 'calibrations'

/** The sessions that somebody takes part in, the newest first. */
export function useSessions() {
  const list = useInfiniteQuery({
    queryKey: [KEY, 'list'],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/calibrations', {
          params: { query: { limit: 30, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
  })
  const rows = computed(() => list.data.value?.pages.flatMap(({ items }) => items) ?? [])
  return { ...list, rows }
}

/** Opens a session; knows who can be asked. */
export function useOpening() {
  const queries = useQueryClient()
  const raters = useQuery({
    queryKey: [KEY, 'raters'],
    queryFn: () => ok(api.GET('/api/calibrations/raters')),
  })
  const cards = useQuery({
    queryKey: ['scorecards'],
    queryFn: () => ok(api.GET('/api/scorecards')),
  })
  const open = useMutation({
    mutationFn: (body: Call) => ok(api.POST('/api/calibrations', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
  return { raters, cards, open }
}

/** One session with its report, and the acts that change it. */
export function useSessionPage(id: Ref<string>) {
  const queries = useQueryClient()
  const path = computed(() => ({ params: { path: { id: id.value } } }))
  const session = useQuery({
    queryKey: [KEY, id],
    queryFn: () => ok(api.GET('/api/calibrations/{id}', path.value)),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.state === 'rating' ? 20_000 : false),
  })
  const reported = computed(() => Boolean(session.data.value?.reportedAt))
  const report = useQuery({
    queryKey: [KEY, id, 'report'],
    queryFn: () => ok(api.GET('/api/calibrations/{id}/report', path.value)),
    enabled: reported,
    staleTime: Infinity,
  })
  const disputes = useQuery({
    queryKey: [KEY, id, 'disputes'],
    queryFn: () => ok(api.GET('/api/calibrations/{id}/disputes', path.value)),
    enabled: reported,
  })
  const again = () => queries.invalidateQueries({ queryKey: [KEY] })
  const caseOf = (conversation: string) => ({
    params: { path: { id: id.value, conversation } },
  })

  const rate = (conversation: string) =>
    ok(api.POST('/api/calibrations/{id}/cases/{conversation}/rating', caseOf(conversation)))
  const act = useMutation({
    mutationFn: (what: 'report' | 'closing') =>
      ok(api.POST(`/api/calibrations/{id}/${what}`, path.value)),
    onSuccess: again,
  })
  const cancel = useMutation({
    mutationFn: () => ok(api.DELETE('/api/calibrations/{id}', path.value)),
    onSuccess: again,
  })
  const swap = useMutation({
    mutationFn: (conversation: string) =>
      ok(api.POST('/api/calibrations/{id}/cases/{conversation}/swap', caseOf(conversation))),
    onSuccess: again,
  })
  const agree = useMutation({
    mutationFn: ({ about, choice, reason }: Agreeing) =>
      ok(
        api.PUT('/api/calibrations/{id}/cases/{conversation}/consensus/{item}', {
          params: {
            path: { id: id.value, conversation: about.conversation, item: about.item },
          },
          body: { verdict: choice.verdict, share: choice.share, reason },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY, id, 'disputes'] }),
  })

  return { session, report, disputes, rate, act, cancel, swap, agree }
}

interface Agreeing {
  about: Dispute
  choice: Choice
  reason: string
}

/** Every two raters about one item. */
export const usePairs = (session: string, item: string) =>
  useQuery({
    queryKey: [KEY, session, 'pairs', item],
    queryFn: () =>
      ok(
        api.GET('/api/calibrations/{id}/report/items/{item}', {
          params: { path: { id: session, item } },
        }),
      ),
    staleTime: Infinity,
  })
