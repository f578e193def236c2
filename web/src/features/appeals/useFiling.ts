import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, ok } from '@/api/client'

/** A conversation of one's own with those of its items that may be appealed. */
export function useFiling(id: Ref<string>) {
  const path = computed(() => ({ path: { id: id.value } }))
  const conversation = useQuery({
    queryKey: ['conversation', id],
    queryFn: () => ok(api.GET('/api/conversations/{id}', { params: path.value })),
  })
  const evaluation = useQuery({
    queryKey: ['evaluation', id],
    queryFn: () => ok(api.GET('/api/conversations/{id}/evaluation', { params: path.value })),
  })
  const questionable = useQuery({
    queryKey: ['appeals', 'questionable', id],
    queryFn: () => ok(api.GET('/api/conversations/{id}/appeals', { params: path.value })),
  })
  const items = computed(() => {
    const may = new Map(
      questionable.data.value?.filter((one) => one.may).map((one) => [one.item, one.until]),
    )
    return (evaluation.data.value?.sections ?? [])
      .flatMap((section) => section.items)
      .filter((item) => may.has(item.id))
      .map((item) => ({ ...item, until: may.get(item.id) }))
  })
  const queries = [conversation, evaluation, questionable]
  return {
    conversation: conversation.data,
    items,
    failure: computed(() => queries.map((one) => one.error.value).find(Boolean)),
    pending: computed(() => queries.some((one) => one.isPending.value)),
  }
}
