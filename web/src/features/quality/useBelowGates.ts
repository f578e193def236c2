import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, ok } from '@/api/client'
import type { Schemas } from '@/api/types'

export type Say = Schemas['SaidOfItem']['say']
export type BelowGate = Schemas['BelowGate']

/** The items of the draft that count although the machine judges them too badly. */
export const useBelowGates = (id: () => string, edit: () => number, asked: () => boolean) =>
  useQuery({
    queryKey: ['card-gates', id, edit],
    queryFn: () =>
      ok(api.GET('/api/scorecards/{id}/draft/gates', { params: { path: { id: id() } } })),
    enabled: computed(asked),
    staleTime: 0,
  })
