import type { TrainingScenario } from '@/api/types'

export interface Wanted {
  words: string
  industry: string
  difficulty: number
  topic: string
  done: '' | 'done' | 'open'
  language: 'zh' | 'en'
}

export const everything = (language: 'zh' | 'en'): Wanted => ({
  words: '',
  industry: '',
  difficulty: 0,
  topic: '',
  done: '',
  language,
})

export const titleOf = (scenario: TrainingScenario, language: string) =>
  scenario.titles[language] ?? Object.values(scenario.titles)[0] ?? scenario.id

/** The scenarios somebody asks for, in the order of the catalogue. */
export const filtered = (scenarios: TrainingScenario[], wanted: Wanted) =>
  scenarios.filter(
    (one) =>
      wanted.language in one.titles &&
      (!wanted.industry || one.industry === wanted.industry) &&
      (!wanted.difficulty || one.difficulty === wanted.difficulty) &&
      (!wanted.topic || one.topics.some((topic) => topic === wanted.topic)) &&
      (!wanted.done || one.times > 0 === (wanted.done === 'done')) &&
      titleOf(one, wanted.language).toLowerCase().includes(wanted.words.trim().toLowerCase()),
  )
