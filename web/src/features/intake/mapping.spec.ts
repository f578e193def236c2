import { expect, test } from 'vitest'
import { cleaned, emptyMapping, fieldsOf, missing, valuesIn } from './mapping'

const mapping = () => ({
  ...emptyMapping('Asia/Shanghai'),
  columns: { conversationId: '会话编号', speaker: '发送方', text: '内容' },
})

test('says everything that is still missing at once', () => {
  expect(missing(emptyMapping('UTC'))).toEqual(['conversationId', 'speaker', 'text'])
  expect(missing(mapping())).toEqual(['customer', 'agent'])
})

test('a row that is a whole conversation needs no speaker', () => {
  const whole = { ...mapping(), layout: 'conversation-per-row' as const }
  expect(missing(whole)).toEqual([])
  expect(fieldsOf('conversation-per-row')).not.toContain('speaker')
  expect(cleaned(whole).columns).toEqual({ conversationId: '会话编号', text: '内容' })
})

test('columns that were taken back are not sent', () => {
  const changed = { ...mapping(), columns: { ...mapping().columns, csat: '' } }
  expect(cleaned(changed).columns).not.toHaveProperty('csat')
})

test('speakers are chosen from the words in the column', () => {
  const sample = [['S1', '客户', '在吗'], ['S1', ' 坐席 ', '您好'], ['S2', '客户', ''], ['S2']]
  expect(valuesIn(['会话编号', '发送方', '内容'], sample, '发送方')).toEqual(['客户', '坐席'])
  expect(valuesIn(['会话编号'], sample, undefined)).toEqual([])
})
