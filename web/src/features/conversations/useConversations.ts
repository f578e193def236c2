import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, watchEffect, type Ref } from 'vue'
import { api, ok } from '@/api/client'
import { keepTrail } from './trail'

/** The conversations that pass the filters, newest first, page after page. */
export function useConversations(query: Ref<Record<string, string>>) {
  const list = useInfiniteQuery({
    queryKey: ['conversations', query],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/conversations', {
          params: {
            query: { ...query.value, limit: 40, ...(pageParam && { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
  })
  const rows = computed(() => list.data.value?.pages.flatMap((page) => page.items) ?? [])
  watchEffect(() => keepTrail(rows.value.map((row) => row.id)))

  return { ...list, rows }
}
