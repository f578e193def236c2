import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, ok } from '@/api/client'
import { useSession } from '@/api/shared'
import { useToast } from '@/ui/useConfirm'

const BUSY = 2_000

/** What somebody may do with cards. */
export function useCardRights() {
  const { has } = useSession()
  return {
    writes: computed(() => has('reviewer', 'manager', 'admin')),
    publishes: computed(() => has('manager', 'admin')),
  }
}

/** The cards in use. */
export const useCards = () =>
  useQuery({ queryKey: ['scorecards'], queryFn: () => ok(api.GET('/api/scorecards')) })

/** The cards that are being written. */
export function useDrafts() {
  const { writes } = useCardRights()
  return useQuery({
    queryKey: ['scorecard-drafts'],
    queryFn: () => ok(api.GET('/api/scorecard-drafts')),
    enabled: writes,
  })
}

/** A card as those who are judged by it read it. */
export const useCard = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['scorecard', id],
    queryFn: () => ok(api.GET('/api/scorecards/{id}', { params: { path: { id: toValue(id) } } })),
  })

/** All versions of a card. */
export function useVersions(id: MaybeRefOrGetter<string>) {
  const { writes } = useCardRights()
  return useQuery({
    queryKey: ['scorecard-versions', id],
    queryFn: () =>
      ok(api.GET('/api/scorecards/{id}/versions', { params: { path: { id: toValue(id) } } })),
    enabled: writes,
  })
}

/** How far the store is scored again; asked for often while it goes on. */
export function useScoring() {
  const { writes } = useCardRights()
  return useQuery({
    queryKey: ['scoring'],
    queryFn: async () => (await api.GET('/api/scoring')).data ?? null,
    enabled: writes,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? BUSY : false),
  })
}

/** How many conversations wait to be compared with examples; asked for often while some do. */
export function useComparing() {
  const { writes } = useCardRights()
  return useQuery({
    queryKey: ['comparing'],
    queryFn: () => ok(api.GET('/api/scoring/comparisons')),
    enabled: writes,
    refetchInterval: ({ state }) => (state.data?.waiting ? BUSY : false),
  })
}

/** What is different between two versions; "draft" is one too. */
export const useChanges = (
  id: MaybeRefOrGetter<string>,
  from: MaybeRefOrGetter<string>,
  to: MaybeRefOrGetter<string>,
) =>
  useQuery({
    queryKey: ['scorecard-changes', id, from, to],
    queryFn: () =>
      ok(
        api.GET('/api/scorecards/{id}/changes', {
          params: { path: { id: toValue(id) }, query: { from: toValue(from), to: toValue(to) } },
        }),
      ),
    enabled: computed(() => toValue(from) !== toValue(to)),
    staleTime: 0,
  })

/** Going back to another version. */
export function useActivation(id: MaybeRefOrGetter<string>) {
  const { t } = useI18n()
  const { done, failed } = useToast()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, note }: { version: number; note: string }) =>
      api.POST('/api/scorecards/{id}/versions/{version}/activation', {
        params: { path: { id: toValue(id), version } },
        body: { note },
      }),
    onSuccess: () => {
      done(t('cards.activated'))
      return refreshCards(queries)
    },
    onError: failed,
  })
}

const KEYS = ['scorecards', 'scorecard', 'scorecard-versions', 'scorecard-drafts', 'scoring']

/** Everything that a publication changes is asked for again. */
export const refreshCards = (queries: ReturnType<typeof useQueryClient>) =>
  Promise.all(KEYS.map((key) => queries.invalidateQueries({ queryKey: [key] })))
