import { useI18n } from 'vue-i18n'
import type { StudioOutline } from '@/api/types'

/** Names of those who may be the customer. */
export function usePersonas(outline: () => StudioOutline | undefined) {
  const { locale } = useI18n()
  return {
    personaName: (id: string, language = locale.value.startsWith('zh') ? 'zh' : 'en') =>
      outline()?.personas.find((one) => one.id === id)?.names[language] ?? id,
  }
}
