import { useI18n } from 'vue-i18n'
import { useMainItems, useOrganisation, useSources } from '@/api/shared'
import { useWords } from '@/ui/useWords'
import type { FilterName } from './filters'

const YES_NO: readonly FilterName[] = ['critical', 'contested', 'deescalated', 'tooFast', 'canned']

/** Says a filter in words: "情绪：愤怒". */
export function useFilterWords() {
  const { t, te } = useI18n()
  const { need, words } = useWords()
  const { data: mainItems } = useMainItems()
  const { data: organisation } = useOrganisation()
  const { data: sources } = useSources()
  const named = (list: { id: string; name: string }[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.name ?? t('conversations.chosen')

  function itemName(id: string) {
    const found = mainItems.value?.find((one) => one.id === id)
    return found ? words(found.name) : id
  }

  function value(name: FilterName, raw: string): string {
    if (name === 'team') return named(organisation.value?.teams, raw)
    if (name === 'programme') return named(organisation.value?.programmes, raw)
    if (name === 'source') return named(sources.value, raw)
    if (name === 'person') return t('conversations.chosen')
    if (name === 'need') return need(raw)
    if (name === 'item') return itemName(raw)
    if (YES_NO.includes(name)) return t(raw === 'true' ? 'ui.yes' : 'ui.no')
    const term = `terms.${name}.${raw}`
    return te(term) ? t(term) : raw
  }

  return (name: FilterName, raw: string) =>
    t('conversations.filterIs', {
      name: t(`conversations.filter.${name}`),
      value: value(name, raw),
    })
}
