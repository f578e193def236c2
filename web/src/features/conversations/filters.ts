import type { LocationQuery } from 'vue-router'
import { startOfDay } from '@/ui/startOfDay'

/** The orders a list can have; the first is the usual one. */
export const ORDERS = ['newest', 'oldest', 'lowest-score', 'highest-score'] as const

/** What a list of conversations can be narrowed and ordered by; the names are those of the API. */
export const FILTERS = [
  'q',
  'person',
  'team',
  'programme',
  'source',
  'channel',
  'from',
  'to',
  'need',
  'path',
  'entry',
  'emotion',
  'flag',
  'behaviour',
  'resolved',
  'satisfaction',
  'deescalated',
  'tooFast',
  'canned',
  'scoreMin',
  'scoreMax',
  'critical',
  'contested',
  'item',
  'verdict',
  'order',
] as const

export type FilterName = (typeof FILTERS)[number]
export type Filters = Partial<Record<FilterName, string>>

/** Reads the filters out of the address; what is not a filter, or is empty, is left out. */
export function filtersOf(query: LocationQuery): Filters {
  const filters: Filters = {}
  for (const name of FILTERS) {
    const value = query[name]
    const first = Array.isArray(value) ? value[0] : value
    if (first) filters[name] = first
  }
  return filters
}

/** The same filters with some changed; an empty value takes a filter away. */
export function changed(filters: Filters, change: Partial<Record<FilterName, string | undefined>>) {
  const next: Filters = {}
  for (const name of FILTERS) {
    const value = name in change ? change[name] : filters[name]
    if (value) next[name] = value
  }
  return next
}

/** What the server is asked: days become instants, the last day counted whole. */
export function asked(filters: Filters, zone: string): Record<string, string> {
  const { from, to, ...rest } = filters
  return {
    ...rest,
    ...(from && { from: startOfDay(from, zone) }),
    ...(to && { to: startOfDay(to, zone, 1) }),
  }
}

/** Filters that people reach for often. */
export const QUICK: { key: string; filters: Filters }[] = [
  { key: 'upset', filters: { entry: 'upset' } },
  { key: 'angry', filters: { emotion: 'angry' } },
  { key: 'recovered', filters: { path: 'recovered' } },
  { key: 'lowScore', filters: { scoreMax: '59' } },
  { key: 'critical', filters: { critical: 'true' } },
  { key: 'contested', filters: { contested: 'true' } },
  { key: 'repeat', filters: { flag: 'repeatContact' } },
]

/** Whether every part of a quick filter is set. */
export const isSet = (filters: Filters, wanted: Filters) =>
  Object.entries(wanted).every(([name, value]) => filters[name as FilterName] === value)
