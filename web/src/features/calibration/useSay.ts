import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { api, ok } from '@/api/client'
import { useSession } from '@/api/shared'
import type { AgreementView } from '@/api/types'

type Item = AgreementView['items'][number]
export type Say = Item['say']

/** What the gate of an item suggests for the next version of its card; nothing where all is as it should be. */
export function suggestedSay({ gate, sayNow }: Pick<Item, 'gate' | 'sayNow'>): Say | undefined {
  if (gate?.state === 'advisory' && sayNow === 'counts') return 'advises'
  if (gate?.state === 'passed' && sayNow === 'advises') return 'counts'
  return undefined
}

/** Writes it into the draft of the card, the open one if there is one, and goes on in the editor. */
export function useSay(card: () => string) {
  const router = useRouter()
  const queries = useQueryClient()
  const { has } = useSession()
  const drafts = useQuery({
    queryKey: ['scorecard-drafts'],
    queryFn: () => ok(api.GET('/api/scorecard-drafts')),
    staleTime: 0,
  })
  const draft = computed(() => drafts.data.value?.find(({ id }) => id === card()))
  const say = useMutation({
    mutationFn: ({ item, say: wanted }: { item: string; say: Say }) =>
      ok(
        api.PUT('/api/scorecards/{id}/draft/items/{item}', {
          params: { path: { id: card(), item } },
          body: { say: wanted, ...(draft.value && { edit: draft.value.edit }) },
        }),
      ),
    onSuccess: () => router.push(`/scorecards/${card()}/edit`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['scorecard-drafts'] }),
  })
  return { draft, known: drafts.isSuccess, say, writes: has('reviewer', 'manager', 'admin') }
}
