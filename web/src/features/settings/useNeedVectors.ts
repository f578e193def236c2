import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, ok } from '@/api/client'
import { useToast } from '@/ui/useConfirm'

const WORKING = 2_000
const IDLE = 30_000

/** How far the vectors of the needs are, and pausing them. */
export function useNeedVectors() {
  const queries = useQueryClient()
  const { failed } = useToast()
  const { data } = useQuery({
    queryKey: ['need-vectors'],
    queryFn: () => ok(api.GET('/api/need-vectors')),
    refetchInterval: ({ state }) =>
      state.data && state.data.done < state.data.total && !state.data.paused ? WORKING : IDLE,
  })
  const { mutate: pause, isPending: pausing } = useMutation({
    mutationFn: (paused: boolean) =>
      paused ? api.POST('/api/need-vectors/pause') : api.POST('/api/need-vectors/resumption'),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['need-vectors'] }),
    onError: failed,
  })
  return { data, pause, pausing }
}
