import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, ok } from '@/api/client'
import { useToast } from '@/ui/useConfirm'

const KEY = ['quality', 'teaching']
const BUSY = 2_000

/** The last teaching of the reading by what people decided, and the acts that begin and stop it. */
export function useTeaching() {
  const queries = useQueryClient()
  const { failed } = useToast()
  const work = useQuery({
    queryKey: KEY,
    queryFn: async () => (await api.GET('/api/quality/teaching')).data ?? null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? BUSY : false),
    staleTime: 0,
  })
  const again = { onSettled: () => queries.invalidateQueries({ queryKey: KEY }), onError: failed }
  const begin = useMutation({
    mutationFn: (body: { card?: string; from: string; to: string }) =>
      ok(api.POST('/api/quality/teaching', { body })),
    ...again,
  })
  const cancel = useMutation({
    mutationFn: () => ok(api.POST('/api/quality/teaching/cancellation')),
    ...again,
  })
  const card = useQuery({
    queryKey: ['scorecard', computed(() => work.data.value?.card ?? '')],
    queryFn: () =>
      ok(
        api.GET('/api/scorecards/{id}', { params: { path: { id: work.data.value?.card ?? '' } } }),
      ),
    enabled: computed(() => Boolean(work.data.value?.card)),
  })
  return { work: work.data, begin, cancel, card: card.data }
}
