import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { StudioCheck } from '@/api/types'
import { useToast } from '@/ui/useConfirm'
import { useDraftText } from '@/ui/useDraftText'

/** The next version of a scenario while it is written: kept faults and all, looked at while one types, tested when saved. */
export function useStudioDraft(id: MaybeRefOrGetter<string>) {
  const { t } = useI18n()
  const { done, failed } = useToast()
  const queries = useQueryClient()
  const path = () => ({ params: { path: { id: toValue(id) } } })
  const refresh = () => queries.invalidateQueries({ queryKey: ['studio'] })

  const query = useQuery({
    queryKey: ['studio-draft', id],
    queryFn: async () => {
      try {
        return await ok(api.GET('/api/studio/scenarios/{id}/draft', path()))
      } catch (failure) {
        if (problemOf(failure).code !== 'studio.no-draft') throw failure
        return await ok(api.POST('/api/studio/scenarios/{id}/draft', path()))
      }
    },
    staleTime: Infinity,
    gcTime: 0,
  })
  const { text, edit, check, dirty, take } = useDraftText<StudioCheck>(
    query.data,
    async (document) =>
      (await api.POST('/api/studio/scenarios/{id}/check', { ...path(), body: { document } })).data,
  )

  const save = useMutation({
    mutationFn: () =>
      ok(
        api.PUT('/api/studio/scenarios/{id}/draft', {
          ...path(),
          body: { edit: edit.value, document: text.value },
        }),
      ),
    onSuccess: (draft) => {
      take(draft)
      done(t('studio.saved'))
      return refresh()
    },
    onError: failed,
  })
  const mine = computed(() => (save.data.value ?? query.data.value)?.mine ?? false)
  const discard = useMutation({
    mutationFn: () =>
      api.DELETE('/api/studio/scenarios/{id}/draft', {
        params: { ...path().params, query: { edit: edit.value } },
      }),
    onSuccess: refresh,
    onError: failed,
  })
  const publish = useMutation({
    mutationFn: (note: string) =>
      ok(
        api.POST('/api/studio/scenarios/{id}/publication', {
          ...path(),
          body: { edit: edit.value, note },
        }),
      ),
    onSuccess: refresh,
    onError: failed,
  })

  return { query, text, check, dirty, mine, edit, save, discard, publish }
}
