import { expect, test } from 'vitest'
import { cardOf, formOf, isReady } from './stageCardForm'

const WORDS = {
  title: '断网三天',
  situation: '三天没网',
  opening: '你们到底管不管？',
  facts: ['光猫红灯', '重启过'],
  wants: '今天修好',
  settles: '给一个准时间',
  rises: '',
}

test('one language is enough, and the other is left out', () => {
  const form = formOf({ industry: 'telecom', difficulty: 2, mood: 6, zh: WORDS })
  expect(isReady(form)).toBe(true)
  expect(cardOf(form)).toEqual({ industry: 'telecom', difficulty: 2, mood: 6, zh: WORDS })
})

test('a language that was begun must be brought to its end', () => {
  const form = formOf({ industry: 'telecom', difficulty: 2, mood: 6, zh: WORDS })
  form.en.title = 'Three days without a line'
  expect(isReady(form)).toBe(false)
  Object.assign(form.en, { situation: 'a', opening: 'b', wants: 'c', settles: 'd' })
  expect(isReady(form)).toBe(true)
  expect(cardOf(form).en?.facts).toEqual([])
})

test('an empty card is not ready', () => expect(isReady(formOf())).toBe(false))
