import { useI18n } from 'vue-i18n'
import { useNeeds } from '@/api/shared'
import type { Words } from '@/api/types'

/** Picks the reader's language out of words that come in both, and names needs. */
export function useWords() {
  const { locale } = useI18n()
  const { data: needs } = useNeeds()
  const words = (both: Words) => (locale.value.startsWith('zh') ? both.zh : both.en)
  const need = (key: string) => {
    const known = needs.value?.find((one) => one.key === key)
    return known ? words(known) : key
  }
  /** A need that is not on the list is shown in the customer's own words. */
  const needOf = (key: string, own: string) => (key === 'other' && own ? own : need(key))
  return { words, need, needOf }
}
