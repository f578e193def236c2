import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, ok } from '@/api/client'
import type { AppealOutcome, AppealView, Verdict } from '@/api/types'

export type Act =
  | {
      act: 'decision'
      outcome: AppealOutcome
      third: Verdict | undefined
      thirdShare: number | undefined
      reason: string
    }
  | { act: 'final-instance'; reason: string }
  | { act: 'consent' | 'withdrawal' }

function send(id: string, revision: number, act: Act): Promise<AppealView> {
  const params = { path: { id } }
  switch (act.act) {
    case 'decision':
      return ok(
        api.POST('/api/appeals/{id}/decision', {
          params,
          body: {
            revision,
            outcome: act.outcome,
            reason: act.reason,
            ...(act.third && { third: act.third }),
            ...(act.thirdShare != null && { thirdShare: act.thirdShare }),
          },
        }),
      )
    case 'final-instance':
      return ok(
        api.POST('/api/appeals/{id}/final-instance', {
          params,
          body: { revision, reason: act.reason },
        }),
      )
    case 'consent':
      return ok(api.POST('/api/appeals/{id}/consent', { params, body: { revision } }))
    case 'withdrawal':
      return ok(api.POST('/api/appeals/{id}/withdrawal', { params, body: { revision } }))
  }
}

/** One appeal with its conversation, and what can be done about it. */
export function useAppeal(id: Ref<string>) {
  const client = useQueryClient()
  const appeal = useQuery({
    queryKey: ['appeals', 'one', id],
    queryFn: () => ok(api.GET('/api/appeals/{id}', { params: { path: { id: id.value } } })),
  })
  const conversationId = computed(() => appeal.data.value?.conversation)
  const conversation = useQuery({
    queryKey: ['conversation', conversationId],
    enabled: computed(() => conversationId.value !== undefined),
    queryFn: () =>
      ok(
        api.GET('/api/conversations/{id}', {
          params: { path: { id: conversationId.value ?? '' } },
        }),
      ),
  })
  const acting = useMutation({
    mutationFn: (act: Act) => send(id.value, appeal.data.value?.revision ?? 0, act),
    onSuccess: (changed) => client.setQueryData(['appeals', 'one', id], changed),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['appeals'] })
      await client.invalidateQueries({ queryKey: ['evaluation'] })
      await client.invalidateQueries({ queryKey: ['conversations'] })
    },
  })
  return { appeal, conversation, acting }
}
