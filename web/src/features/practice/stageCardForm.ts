import type { StageCard, StageScript } from '@/api/types'

export type CardLanguage = 'zh' | 'en'
export const LANGUAGES = ['zh', 'en'] as const
export const TEXTS = ['situation', 'opening', 'facts', 'wants', 'settles', 'rises'] as const
type Text = 'title' | (typeof TEXTS)[number]
/** The words of a card as they are typed, the facts one a line. */
export type CardWords = Record<Text, string>

const NEEDED = ['title', 'situation', 'opening', 'wants', 'settles'] as const

export interface CardForm {
  industry: string
  difficulty: number
  mood: number
  zh: CardWords
  en: CardWords
}

const noWords = (): CardWords => ({
  title: '',
  situation: '',
  opening: '',
  facts: '',
  wants: '',
  settles: '',
  rises: '',
})
const wordsOf = (script: StageScript | undefined): CardWords =>
  script ? { ...script, facts: script.facts.join('\n') } : noWords()

export const formOf = (card?: StageCard): CardForm => ({
  industry: card?.industry ?? 'shop',
  difficulty: card?.difficulty ?? 2,
  mood: card?.mood ?? 5,
  zh: wordsOf(card?.zh),
  en: wordsOf(card?.en),
})

const isBlank = (words: CardWords) => Object.values(words).every((text) => !text.trim())
const isWhole = (words: CardWords) => NEEDED.every((name) => words[name].trim())

/** One language is enough; one that was begun must be brought to its end. */
export const isReady = (form: CardForm) =>
  LANGUAGES.some((language) => isWhole(form[language])) &&
  LANGUAGES.every((language) => isWhole(form[language]) || isBlank(form[language]))

const script = (words: CardWords): StageScript => ({
  ...words,
  facts: words.facts
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
})

export const cardOf = ({ zh, en, ...rest }: CardForm) => ({
  ...rest,
  ...(!isBlank(zh) && { zh: script(zh) }),
  ...(!isBlank(en) && { en: script(en) }),
})
