import { useI18n } from 'vue-i18n'

/** The industries that scenarios and briefing cards ship for, and one for everything else. */
export const INDUSTRIES = [
  'shop',
  'telecom',
  'bank',
  'insurance',
  'travel',
  'games',
  'city',
  'utility',
  'education',
  'other',
] as const

/** Names the industry of a scenario; one that somebody made up is called as they called it. */
export function useIndustry() {
  const { t, te } = useI18n()
  return (id: string) => {
    const key = `terms.scenario.industry.${id}`
    return te(key) ? t(key) : id
  }
}
