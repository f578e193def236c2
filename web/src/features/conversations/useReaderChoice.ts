import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The version whose reading is looked at, in the address; undefined for the one in use. */
export function useReaderChoice() {
  const route = useRoute()
  const router = useRouter()
  const reader = computed(() => (route.query.reader ? String(route.query.reader) : undefined))
  const choose = (wanted?: string) => router.replace({ query: { ...route.query, reader: wanted } })
  return { reader, choose }
}
