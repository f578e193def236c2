import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { StudioCheck, StudioDraft } from '@/api/types'
import { useToast } from '@/ui/useConfirm'

const PAUSE = 600

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
  const text = ref('')
  const edit = ref(0)
  const check = ref<StudioCheck>()
  const kept = ref('')
  const mine = ref(false)
  const dirty = computed(() => text.value !== kept.value)

  function take(draft: StudioDraft) {
    kept.value = draft.document
    edit.value = draft.edit
    check.value = draft.check
    mine.value = draft.mine
  }
  watch(
    query.data,
    (draft) => {
      if (!draft) return
      take(draft)
      text.value = draft.document
    },
    { immediate: true },
  )

  let waiting: ReturnType<typeof setTimeout> | undefined
  watch(text, () => {
    clearTimeout(waiting)
    if (dirty.value) waiting = setTimeout(look, PAUSE)
  })
  async function look() {
    const document = text.value
    const found = await api
      .POST('/api/studio/scenarios/{id}/check', { ...path(), body: { document } })
      .catch(() => undefined)
    if (found?.data && document === text.value) check.value = found.data
  }

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
