import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useOrganisation } from '@/api/shared'
import { startOfDay } from '@/ui/startOfDay'

const NAMES = ['mine', 'state', 'purpose', 'team', 'programme', 'card', 'from', 'to'] as const
export type ReviewFilters = Partial<Record<(typeof NAMES)[number], string>>

/** Days become instants of the centre's zone, the last day counted whole. */
export function askedOf(filters: ReviewFilters, zone?: string): Record<string, string> {
  const { from, to, ...others } = filters
  return {
    ...others,
    ...(from && { from: startOfDay(from, zone) }),
    ...(to && { to: startOfDay(to, zone, 1) }),
  }
}

/** The filters of the list of reviews; they live in the address. */
export function useReviewFilters() {
  const route = useRoute()
  const router = useRouter()
  const { data: organisation } = useOrganisation()
  const query = computed(() => {
    const found: ReviewFilters = {}
    for (const name of NAMES) {
      const value = route.query[name]
      if (typeof value === 'string' && value) found[name] = value
    }
    return found
  })
  const asked = computed(() => askedOf(query.value, organisation.value?.centre.zone))
  const change = (part: ReviewFilters) =>
    router.replace({
      path: '/review/list',
      query: Object.fromEntries(
        Object.entries({ ...query.value, ...part }).filter(([, value]) => value),
      ),
    })
  const exportPath = (format: string) =>
    `/api/reviews/export.${format}?${new URLSearchParams(asked.value)}`

  return { query, asked, change, exportPath }
}
