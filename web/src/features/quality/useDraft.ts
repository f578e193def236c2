import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { CardCheck } from '@/api/types'
import { useToast } from '@/ui/useConfirm'
import { useDraftText } from '@/ui/useDraftText'
import type { Say } from './useBelowGates'
import { refreshCards } from './useCards'

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
  const { text, edit, check, dirty, take } = useDraftText<CardCheck>(
    query.data,
    async (document) =>
      (await api.POST('/api/scorecards/{id}/check', { ...path(), body: { document } })).data,
  )

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
  /** Has an item only advise, or leaves it to people, in the draft as it was saved. */
  const say = useMutation({
    mutationFn: (wanted: { item: string; say: Say }) =>
      ok(
        api.PUT('/api/scorecards/{id}/draft/items/{item}', {
          params: { path: { id: toValue(id), item: wanted.item } },
          body: { edit: edit.value, say: wanted.say },
        }),
      ),
    onSuccess: (draft) => {
      take(draft)
      text.value = draft.document
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
    mutationFn: (said: { note: string; despiteUnfair?: string; despiteGates?: string }) =>
      ok(
        api.POST('/api/scorecards/{id}/publication', {
          ...path(),
          body: { edit: edit.value, ...said },
        }),
      ),
    onSuccess: () => refreshCards(queries),
    onError: async (failure) => {
      await queries.invalidateQueries({ queryKey: ['card-fairness'] })
      failed(failure)
    },
  })

  return { query, text, check, dirty, edit, save, say, discard, publish }
}
