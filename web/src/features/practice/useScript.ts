import { useI18n } from 'vue-i18n'
import type { StageCard } from '@/api/types'

/** A card in the reader's language, or in the one it was written in. */
export function useScript() {
  const { locale } = useI18n()
  const scriptOf = (card: StageCard | undefined) =>
    locale.value === 'en' ? (card?.en ?? card?.zh) : (card?.zh ?? card?.en)
  return { scriptOf }
}
