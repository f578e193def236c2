import { QueryClient } from '@tanstack/vue-query'
import { Refusal } from '@/api/problem'

/** A refusal is an answer and is not asked for again; a lost connection is, twice. */
const retry = (failures: number, failure: Error) => !(failure instanceof Refusal) && failures < 2

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry, staleTime: 15_000, refetchOnWindowFocus: false } },
})
