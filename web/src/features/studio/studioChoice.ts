import type { StudioOutline, StudioRow } from '@/api/types'

/** What the list is narrowed to; an empty word narrows nothing. */
export interface StudioChoice {
  whose: '' | 'own' | 'shared' | 'shipped'
  industry: string
  difficulty: '' | '1' | '2' | '3'
  state: '' | 'draft' | 'published' | 'archived'
  words: string
}

const isOf = (row: StudioRow, whose: StudioChoice['whose']) =>
  whose === '' ||
  (whose === 'shipped' && row.shipped) ||
  (whose === 'own' && row.standing?.own === true) ||
  (whose === 'shared' && row.standing?.own === false)

const isIn = (row: StudioRow, state: StudioChoice['state']) => {
  const archived = row.standing?.archived === true
  if (state === 'archived') return archived
  if (archived) return false
  return state === '' || (state === 'draft' ? row.draft !== undefined : row.version !== undefined)
}

/** The scenarios a choice leaves over; archived ones only where they are asked for. */
export const chosen = (
  rows: StudioRow[],
  choice: StudioChoice,
  title: (outline: StudioOutline | undefined, id: string) => string,
) =>
  rows.filter(
    (row) =>
      isOf(row, choice.whose) &&
      isIn(row, choice.state) &&
      (choice.industry === '' || row.outline?.industry === choice.industry) &&
      (choice.difficulty === '' || String(row.outline?.difficulty) === choice.difficulty) &&
      `${title(row.outline, row.id)} ${row.id}`
        .toLowerCase()
        .includes(choice.words.trim().toLowerCase()),
  )
