import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { CardCheck } from '@/api/types'
import { useToast } from '@/ui/useConfirm'
import { refreshCards } from './useCards'

const PAUSE = 600

/** The next version of a card while it is written: kept as it is, faults and all, and looked at while one types. */
export function useDraft(id: MaybeRefOrGetter<string>) {
  const { t } = useI18n()
  const { done, failed } = useToast()
  const queries = useQueryClient()
  const path = () => ({ params: { path: { id: toValue(id) } } })

  const query = useQuery({
    queryKey: ['scorecard-draft', id],
    queryFn: async () => {
      try {
        return await ok(api.GET('/api/scorecards/{id}/draft', path()))
      } catch (failure) {
        if (problemOf(failure).status !== 404) throw failure
        return await ok(api.POST('/api/scorecards/{id}/draft', path()))
      }
    },
    staleTime: Infinity,
    gcTime: 0,
  })
  const text = ref('')
  const edit = ref(0)
  const check = ref<CardCheck>()
  const kept = ref('')
  const dirty = computed(() => text.value !== kept.value)

  function take(draft: { document: string; edit: number; check: CardCheck }) {
    kept.value = draft.document
    edit.value = draft.edit
    check.value = draft.check
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
      .POST('/api/scorecards/{id}/check', { ...path(), body: { document } })
      .catch(() => undefined)
    if (found?.data && document === text.value) check.value = found.data
  }

  const save = useMutation({
    mutationFn: () =>
      ok(
        api.PUT('/api/scorecards/{id}/draft', {
          ...path(),
          body: { edit: edit.value, document: text.value },
        }),
      ),
    onSuccess: (draft) => {
      take(draft)
      done(t('cards.saved'))
      return refreshCards(queries)
    },
    onError: failed,
  })
  const discard = useMutation({
    mutationFn: () =>
      api.DELETE('/api/scorecards/{id}/draft', {
        params: { ...path().params, query: { edit: edit.value } },
      }),
    onSuccess: () => refreshCards(queries),
    onError: failed,
  })
  const publish = useMutation({
    mutationFn: ({ note, despiteUnfair }: { note: string; despiteUnfair?: string }) =>
      ok(
        api.POST('/api/scorecards/{id}/publication', {
          ...path(),
          body: { edit: edit.value, note, ...(despiteUnfair && { despiteUnfair }) },
        }),
      ),
    onSuccess: () => refreshCards(queries),
    onError: async (failure) => {
      await queries.invalidateQueries({ queryKey: ['card-fairness'] })
      failed(failure)
    },
  })

  return { query, text, check, dirty, edit, save, discard, publish }
}
