import { useQuery } from '@tanstack/vue-query'
import { computed, watch, type Ref } from 'vue'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { TurnReadingView } from '@/api/types'

const RETRY_PENDING = 3_000

/**
 * A conversation with what was read in it, by the version in use or another one, and how it was judged; both may come a
 * moment later.
 */
export function useConversation(
  id: Ref<string>,
  reader: Ref<string | undefined>,
  card: Ref<string | undefined>,
) {
  const route = computed(() => ({ params: { path: { id: id.value } } }))
  const soon = (failure: unknown) => (problemOf(failure).status === 404 ? RETRY_PENDING : false)

  const conversation = useQuery({
    queryKey: ['conversation', id],
    queryFn: () => ok(api.GET('/api/conversations/{id}', route.value)),
  })
  const reading = useQuery({
    queryKey: ['reading', id, reader],
    queryFn: () =>
      ok(
        api.GET('/api/conversations/{id}/reading', {
          params: { ...route.value.params, query: { reader: reader.value } },
        }),
      ),
    // The other version's signals come in place of these, without an empty page between.
    placeholderData: (before, query) => (query?.queryKey[1] === id.value ? before : undefined),
    refetchInterval: ({ state }) => soon(state.error),
  })
  const evaluation = useQuery({
    queryKey: ['evaluation', id, card],
    queryFn: () =>
      ok(
        api.GET('/api/conversations/{id}/evaluation', {
          params: { ...route.value.params, query: { card: card.value } },
        }),
      ),
    placeholderData: (before, query) => (query?.queryKey[1] === id.value ? before : undefined),
    refetchInterval: ({ state }) => soon(state.error),
  })
  // A switch of versions may fall between the two answers; then both are asked for once more.
  watch(
    () => !reader.value && [reading.data.value?.reader, evaluation.data.value?.reader].join(' '),
    (pair) => {
      const [read, judged] = pair ? pair.split(' ') : []
      if (read && judged && read !== judged && !reading.isPlaceholderData.value)
        void Promise.all([reading.refetch(), evaluation.refetch()])
    },
  )
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
    readingFailure: reading.error,
    evaluation: evaluation.data,
    evaluationFailure: evaluation.error,
  }
}
