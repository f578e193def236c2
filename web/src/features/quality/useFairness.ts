import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import { useToast } from '@/ui/useConfirm'

const BUSY = 700

/** Whether the verdicts of a draft depend on how the same is said. */
export function useFairness(id: MaybeRefOrGetter<string>) {
  const { failed } = useToast()
  const queries = useQueryClient()
  const path = () => ({ params: { path: { id: toValue(id) } } })
  const { data } = useQuery({
    queryKey: ['card-fairness', id],
    queryFn: async () => {
      try {
        return await ok(api.GET('/api/scorecards/{id}/fairness', path()))
      } catch (failure) {
        if (problemOf(failure).status === 404) return null
        throw failure
      }
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? BUSY : false),
  })
  const { mutate: begin, isPending } = useMutation({
    mutationFn: () => api.POST('/api/scorecards/{id}/fairness', path()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['card-fairness'] }),
    onError: failed,
  })
  return { data, begin, isPending }
}
