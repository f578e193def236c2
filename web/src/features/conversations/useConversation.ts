import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { TurnReadingView } from '@/api/types'

const RETRY_PENDING = 3_000

/** A conversation with what was read in it and how it was judged; both may come a moment later. */
export function useConversation(id: Ref<string>) {
  const route = computed(() => ({ params: { path: { id: id.value } } }))
  const soon = (failure: unknown) => (problemOf(failure).status === 404 ? RETRY_PENDING : false)

  const conversation = useQuery({
    queryKey: ['conversation', id],
    queryFn: () => ok(api.GET('/api/conversations/{id}', route.value)),
  })
  const reading = useQuery({
    queryKey: ['reading', id],
    queryFn: () => ok(api.GET('/api/conversations/{id}/reading', route.value)),
    refetchInterval: ({ state }) => soon(state.error),
  })
  const evaluation = useQuery({
    queryKey: ['evaluation', id],
    queryFn: () => ok(api.GET('/api/conversations/{id}/evaluation', route.value)),
    refetchInterval: ({ state }) => soon(state.error),
  })
  const readingOf = computed(
    () => new Map<number, TurnReadingView>(reading.data.value?.turns.map((one) => [one.turn, one])),
  )

  return {
    conversation: conversation.data,
    failure: conversation.error,
    pending: conversation.isPending,
    refetch: conversation.refetch,
    reading: reading.data,
    readingOf,
    evaluation: evaluation.data,
    evaluationFailure: evaluation.error,
  }
}
