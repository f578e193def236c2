import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, ok } from '@/api/client'

const SOON = 5_000

/** Conversations about the like; a new one's vector is made a moment after it came in. */
export function useSimilar(id: Ref<string>) {
  return useQuery({
    queryKey: ['similar', id],
    queryFn: () =>
      ok(
        api.GET('/api/conversations/{id}/similar', {
          params: { path: { id: id.value }, query: { limit: 6 } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.state === 'pending' ? SOON : false),
  })
}
