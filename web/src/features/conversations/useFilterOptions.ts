import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useMainItems, useNeeds, useOrganisation, useSources } from '@/api/shared'
import { useWords } from '@/ui/useWords'
import type { FilterName } from './filters'

interface Option {
  value: string
  label: string
}

/** The choices of every filter that is chosen from a list. */
export function useFilterOptions() {
  const { t, tm } = useI18n()
  const { words } = useWords()
  const { data: organisation } = useOrganisation()
  const { data: sources } = useSources()
  const { data: needs } = useNeeds()
  const { data: mainItems } = useMainItems()

  const named = (list: { id: string; name: string }[] = []): Option[] =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const terms = (name: string): Option[] =>
    Object.keys(tm(`terms.${name}`)).map((value) => ({ value, label: t(`terms.${name}.${value}`) }))

  const items = (): Option[] =>
    (mainItems.value ?? []).map(({ id, name }) => ({ value: id, label: words(name) }))

  const yesNo = (): Option[] => [
    { value: 'true', label: t('ui.yes') },
    { value: 'false', label: t('ui.no') },
  ]

  return computed<{ name: FilterName; options: Option[] }[]>(() => [
    { name: 'team', options: named(organisation.value?.teams) },
    { name: 'programme', options: named(organisation.value?.programmes) },
    { name: 'source', options: named(sources.value) },
    { name: 'channel', options: terms('channel') },
    {
      name: 'need',
      options: (needs.value ?? []).map((need) => ({ value: need.key, label: words(need) })),
    },
    { name: 'entry', options: terms('entry') },
    { name: 'emotion', options: terms('emotion') },
    { name: 'path', options: terms('path') },
    { name: 'flag', options: terms('flag') },
    { name: 'behaviour', options: terms('behaviour') },
    { name: 'resolved', options: terms('resolved') },
    { name: 'deescalated', options: yesNo() },
    { name: 'tooFast', options: yesNo() },
    { name: 'canned', options: yesNo() },
    { name: 'satisfaction', options: terms('satisfaction') },
    { name: 'critical', options: yesNo() },
    { name: 'item', options: items() },
    { name: 'verdict', options: terms('verdict') },
  ])
}
