import { computed, ref } from 'vue'
import type { CardSheet } from '@/api/types'
import { send } from '@/api/send'

export const COLUMNS = [
  'section',
  'item',
  'definition',
  'weight',
  'critical',
  'advisory',
  'phrases',
  'forbidden',
  'pass',
  'fail',
] as const
export type Column = (typeof COLUMNS)[number]
export type Columns = Partial<Record<Column, number>>

/** What the server is asked about a sheet; without columns it goes by the headings. */
export function sheetPath(
  card: { id: string; zh: string; en: string },
  mapping?: { heading: number; columns: Columns },
) {
  const query = new URLSearchParams({ id: card.id, zh: card.zh, en: card.en })
  if (mapping) {
    query.set('heading', String(mapping.heading))
    for (const [column, at] of Object.entries(mapping.columns))
      query.append('columns', `${column}:${at}`)
  }
  return `/api/scorecard-sheets?${query}`
}

/** A scorecard in a workbook, on its way to a draft. */
export function useSheet(card: () => { id: string; zh: string; en: string }) {
  const file = ref<File>()
  const sheet = ref<CardSheet>()
  const failure = ref<unknown>()
  const busy = ref(false)
  const columns = computed<Columns>(() => sheet.value?.columns ?? {})

  async function read(mapping?: { heading: number; columns: Columns }) {
    if (!file.value) return undefined
    const form = new FormData()
    form.append('file', file.value)
    busy.value = true
    failure.value = undefined
    try {
      sheet.value = await send<CardSheet>(sheetPath(card(), mapping), form)
    } catch (problem) {
      failure.value = problem
      sheet.value = undefined
    } finally {
      busy.value = false
    }
    return sheet.value
  }
  const choose = (chosen: File | undefined) => {
    file.value = chosen
    return read()
  }
  /** One column says something else now, or nothing at all. */
  const map = (column: Column, at: number | undefined) => {
    const others = Object.entries(columns.value).filter(
      ([name, taken]) => name !== column && taken !== at,
    )
    return read({
      heading: sheet.value?.heading ?? 1,
      columns: { ...Object.fromEntries(others), ...(at !== undefined && { [column]: at }) },
    })
  }
  const again = () => read(sheet.value && { heading: sheet.value.heading, columns: columns.value })

  return { file, sheet, columns, failure, busy, choose, map, again }
}
