import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '@/api/shared'
import { asked, changed, filtersOf, type FilterName } from './filters'

/** The filters of the list; they live in the address, so that a list can be sent and come back to. */
export function useFilters() {
  const route = useRoute()
  const router = useRouter()
  const { zone } = useSession()

  const filters = computed(() => filtersOf(route.query))
  const query = computed(() => asked(filters.value, zone.value ?? 'Asia/Shanghai'))
  const change = (part: Partial<Record<FilterName, string | undefined>>) =>
    router.push({ path: '/conversations', query: changed(filters.value, part) })
  const clear = () => router.push({ path: '/conversations' })
  const exportPath = (format: 'xlsx' | 'csv') =>
    `/api/conversations/export.${format}?${new URLSearchParams(query.value)}`

  return { filters, query, change, clear, exportPath }
}
