import { expect, test } from 'vitest'
import type { TrainingScenario } from '@/api/types'
import { everything, filtered } from './trainingFilter'

const scenario = (id: string, more: Partial<TrainingScenario>): TrainingScenario => ({
  id,
  version: 1,
  industry: 'shop',
  difficulty: 1,
  topics: ['basics'],
  titles: { zh: id, en: id },
  times: 0,
  ...more,
})
const all = [
  scenario('包裹', { difficulty: 2, topics: ['empathy', 'solving'] }),
  scenario('话费', { industry: 'telecom', times: 2 }),
  scenario('English only', { titles: { en: 'English only' } }),
]
const ids = (wanted: Partial<ReturnType<typeof everything>>) =>
  filtered(all, { ...everything('zh'), ...wanted }).map(({ id }) => id)

test('shows what speaks the language', () => {
  expect(ids({})).toEqual(['包裹', '话费'])
  expect(ids({ language: 'en' })).toHaveLength(3)
})

test('each filter narrows the list, and they hold together', () => {
  expect(ids({ industry: 'telecom' })).toEqual(['话费'])
  expect(ids({ difficulty: 2 })).toEqual(['包裹'])
  expect(ids({ topic: 'solving' })).toEqual(['包裹'])
  expect(ids({ done: 'done' })).toEqual(['话费'])
  expect(ids({ done: 'open' })).toEqual(['包裹'])
  expect(ids({ words: ' 包 ' })).toEqual(['包裹'])
  expect(ids({ industry: 'telecom', difficulty: 2 })).toEqual([])
})
