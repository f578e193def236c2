import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The card by which a score is looked at, in the address; undefined for the main one. */
export function useCardChoice() {
  const route = useRoute()
  const router = useRouter()
  const card = computed(() => (route.query.card ? String(route.query.card) : undefined))
  const chooseCard = (wanted?: string) =>
    router.replace({ query: { ...route.query, card: wanted } })
  return { card, chooseCard }
}
