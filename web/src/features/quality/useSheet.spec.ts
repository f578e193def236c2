import { expect, it } from 'vitest'
import { sheetPath } from './useSheet'

const card = { id: 'after-sales', zh: '售后', en: 'After sales' }

it('leaves the columns to the headings where nobody chose', () => {
  expect(sheetPath(card)).toBe(
    '/api/scorecard-sheets?id=after-sales&zh=%E5%94%AE%E5%90%8E&en=After+sales',
  )
})

it('says which column says what', () => {
  const path = sheetPath(card, { heading: 3, columns: { item: 0, weight: 2 } })
  expect(new URLSearchParams(path.split('?')[1]).getAll('columns')).toEqual(['item:0', 'weight:2'])
  expect(path).toContain('heading=3')
})
