import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import { useToast } from '@/ui/useConfirm'

const BUSY = 700

/** Who would change if the draft were published. */
export function useRetro(id: MaybeRefOrGetter<string>) {
  const { failed } = useToast()
  const queries = useQueryClient()
  const path = () => ({ params: { path: { id: toValue(id) } } })
  const { data } = useQuery({
    queryKey: ['retro-score', id],
    queryFn: async () => {
      try {
        return await ok(api.GET('/api/scorecards/{id}/retro-score', path()))
      } catch (failure) {
        if (problemOf(failure).status === 404) return null
        throw failure
      }
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? BUSY : false),
  })
  const { mutate: begin, isPending } = useMutation({
    mutationFn: () => api.POST('/api/scorecards/{id}/retro-score', path()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['retro-score'] }),
    onError: failed,
  })
  return { data, begin, isPending }
}
