import type { Mapping, MappingLayout } from '@/api/types'

/** What a column can hold, in the order in which people think of it. */
export const FIELDS = [
  'conversationId',
  'at',
  'speaker',
  'text',
  'agentId',
  'customerId',
  'channel',
  'csat',
] as const
export type Field = (typeof FIELDS)[number]

const NEEDED: Record<MappingLayout, Field[]> = {
  'turn-per-row': ['conversationId', 'speaker', 'text'],
  'conversation-per-row': ['conversationId', 'text'],
}

export const isNeeded = (layout: MappingLayout, field: Field) => NEEDED[layout].includes(field)

/** The fields a layout can use: who speaks is told per row only where a row is a turn. */
export const fieldsOf = (layout: MappingLayout) =>
  FIELDS.filter((field) => layout === 'turn-per-row' || field !== 'speaker')

/** A mapping to begin with where nothing could be suggested. */
export const emptyMapping = (zone: string): Mapping => ({
  layout: 'turn-per-row',
  columns: {},
  speakers: { customer: [], agent: [], bot: [], system: [] },
  zone,
})

/** What still has to be said before the file can be read. */
export function missing(mapping: Mapping): string[] {
  const fields: string[] = NEEDED[mapping.layout].filter((field) => !mapping.columns[field])
  if (mapping.layout === 'turn-per-row' && !fields.includes('speaker')) {
    if (mapping.speakers.customer.length === 0) fields.push('customer')
    if (mapping.speakers.agent.length === 0) fields.push('agent')
  }
  return fields
}

/** The mapping as it is sent: only columns that are set and belong to the layout. */
export function cleaned(mapping: Mapping): Mapping {
  const usable = fieldsOf(mapping.layout)
  const columns = Object.fromEntries(
    usable.flatMap((field) => (mapping.columns[field] ? [[field, mapping.columns[field]]] : [])),
  )
  return { ...mapping, columns }
}

/** The different words that stand in a column of the sample, to choose speakers from. */
export function valuesIn(columns: string[], sample: string[][], column: string | null | undefined) {
  const at = columns.indexOf(column ?? '')
  return at < 0 ? [] : [...new Set(sample.map((row) => (row[at] ?? '').trim()).filter(Boolean))]
}
