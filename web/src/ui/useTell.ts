import { useI18n } from 'vue-i18n'
import { problemOf, tell } from '@/api/problem'

/** Says in the reader's language what went wrong and what to do. */
export function useTell() {
  const { t, te } = useI18n()
  return (failure: unknown) => tell(problemOf(failure), t, te)
}
