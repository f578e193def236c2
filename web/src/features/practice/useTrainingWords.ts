import { useI18n } from 'vue-i18n'

/** Names of industries; one that somebody made up is called as they called it. */
export function useTrainingWords() {
  const { t, te } = useI18n()
  return {
    industry: (id: string) => {
      const key = `training.industry.${id}`
      return te(key) ? t(key) : id
    },
  }
}
