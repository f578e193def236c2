import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, ok } from '@/api/client'
import type { Content } from './useDraft'

const path = (id: string) => ({ params: { path: { id } } })

/** A review with its conversation and card, and the acts that change it. */
export function useDesk(id: Ref<string>) {
  const queries = useQueryClient()
  const desk = useQuery({
    queryKey: ['review', id],
    queryFn: () => ok(api.GET('/api/reviews/{id}', path(id.value))),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const again = async () => {
    await queries.invalidateQueries({ queryKey: ['review-queue'] })
    await queries.invalidateQueries({ queryKey: ['reviews'] })
    await queries.invalidateQueries({ queryKey: ['evaluation'] })
    // A session must not offer again for a moment what was just rated.
    queries.removeQueries({ queryKey: ['calibrations'] })
  }
  const taken = {
    onSuccess: async (data: unknown) => {
      queries.setQueryData(['review', id], data)
      queries.setQueryData(['review', id.value], data)
      await again()
    },
  }
  const submit = useMutation({
    mutationFn: (sent: Content & { revision: number }) =>
      ok(api.POST('/api/reviews/{id}/submission', { ...path(id.value), body: sent })),
    ...taken,
  })
  const withdraw = useMutation({
    mutationFn: () => ok(api.POST('/api/reviews/{id}/withdrawal', path(id.value))),
    ...taken,
  })
  const reopen = useMutation({
    mutationFn: () => ok(api.POST('/api/reviews/{id}/reopening', path(id.value))),
    ...taken,
  })
  const save = (revision: number, content: Content) =>
    ok(api.PUT('/api/reviews/{id}', { ...path(id.value), body: { revision, ...content } }))
  const theirs = () => ok(api.GET('/api/reviews/{id}', path(id.value)))
  const busy = computed(
    () => submit.isPending.value || withdraw.isPending.value || reopen.isPending.value,
  )

  return { desk, submit, withdraw, reopen, save, theirs, busy, again }
}
