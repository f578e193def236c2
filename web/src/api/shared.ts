import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, ok } from './client'
import type { Role } from './types'

const LONG = 5 * 60_000

export const sessionQuery = {
  queryKey: ['session'],
  queryFn: () => ok(api.GET('/api/session')),
  staleTime: LONG,
  retry: false,
}

/** Who is signed in, and what that person comes here to do. */
export function useSession() {
  const { data: session } = useQuery(sessionQuery)
  const has = (...roles: Role[]) => roles.some((role) => session.value?.roles.includes(role))
  return { session, has, zone: computed(() => session.value?.centre.zone) }
}

/** Programmes and teams, as the caller may see them. */
export const useOrganisation = () =>
  useQuery({
    queryKey: ['organisation'],
    queryFn: () => ok(api.GET('/api/organisation')),
    staleTime: LONG,
  })

/** Where conversations come from. */
export const useSources = () =>
  useQuery({ queryKey: ['sources'], queryFn: () => ok(api.GET('/api/sources')), staleTime: LONG })

/** What conversations can be about, with the names of the reader that finds it. */
export const useNeeds = () =>
  useQuery({ queryKey: ['needs'], queryFn: () => ok(api.GET('/api/needs')), staleTime: LONG })

/** The items of the cards whose scores lists show; the same item of two cards once. */
export const useMainItems = () =>
  useQuery({
    queryKey: ['scorecards', 'main-items'],
    queryFn: async () => {
      const cards = await ok(api.GET('/api/scorecards'))
      const main = await Promise.all(
        cards
          .filter((card) => card.main)
          .map(({ id }) => ok(api.GET('/api/scorecards/{id}', { params: { path: { id } } }))),
      )
      const items = main.flatMap(({ sections }) => sections.flatMap((section) => section.items))
      return [...new Map(items.map((item) => [item.id, item])).values()]
    },
    staleTime: LONG,
  })

/** Names of sources by id; the id itself where a source is not known. */
export function useSourceNames() {
  const { data } = useSources()
  return (id: string) => data.value?.find((source) => source.id === id)?.name ?? id
}

/** Whether the machine may judge each item of a card alone; every page that shows its verdicts says so. */
export const useGates = () =>
  useQuery({
    queryKey: ['quality', 'gates'],
    queryFn: () => ok(api.GET('/api/quality/gates')),
    staleTime: LONG,
  })
