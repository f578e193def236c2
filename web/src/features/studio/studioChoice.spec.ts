import { expect, test } from 'vitest'
import type { StudioRow } from '@/api/types'
import { chosen, type StudioChoice } from './studioChoice'

const standing = {
  owner: '周',
  own: true,
  writable: true,
  sharing: 'own' as const,
  teams: [],
  revision: 1,
}
const rows: StudioRow[] = [
  {
    id: 'own-1',
    shipped: false,
    draft: { edit: 1, savedAt: '', savedBy: '' },
    standing: { ...standing, archived: false },
  },
  { id: 'own-2', shipped: false, version: 2, standing: { ...standing, archived: true } },
  {
    id: 'case-1',
    shipped: false,
    version: 1,
    standing: { ...standing, own: false, archived: false },
  },
  { id: 'telecom-small-charge', shipped: true, version: 1 },
]
const all: StudioChoice = { whose: '', industry: '', difficulty: '', state: '', words: '' }
const ids = (choice: Partial<StudioChoice>) =>
  chosen(rows, { ...all, ...choice }, (_, id) => id).map(({ id }) => id)

test('archived scenarios are shown only where they are asked for', () => {
  expect(ids({})).toEqual(['own-1', 'case-1', 'telecom-small-charge'])
  expect(ids({ state: 'archived' })).toEqual(['own-2'])
})

test('tells own, shared and shipped ones apart, and drafts from published ones', () => {
  expect(ids({ whose: 'own' })).toEqual(['own-1'])
  expect(ids({ whose: 'shared' })).toEqual(['case-1'])
  expect(ids({ whose: 'shipped' })).toEqual(['telecom-small-charge'])
  expect(ids({ state: 'draft' })).toEqual(['own-1'])
  expect(ids({ words: ' SMALL ' })).toEqual(['telecom-small-charge'])
})
