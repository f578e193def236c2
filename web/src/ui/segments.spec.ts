import { expect, test } from 'vitest'
import { excerptOf, segmentsOf, snapped } from './segments'

const joined = (
  text: string,
  ...rest: [Parameters<typeof segmentsOf>[1]?, Parameters<typeof segmentsOf>[2]?]
) =>
  segmentsOf(text, ...rest)
    .map((segment) => segment.text)
    .join('')

test('a plain text stays whole', () => {
  expect(segmentsOf('您好')).toEqual([{ text: '您好', signals: [], lit: false }])
})

test('signals that overlap share the words between them', () => {
  const segments = segmentsOf('已经七天了还没到', [
    { signal: 'urges', start: 0, end: 5 },
    { signal: 'angry', start: 2, end: 8 },
  ])
  expect(segments.map(({ text, signals }) => [text, signals])).toEqual([
    ['已经', ['urges']],
    ['七天了', ['urges', 'angry']],
    ['还没到', ['angry']],
  ])
})

test('a span never cuts a surrogate pair', () => {
  const text = '气😤死了'
  expect(snapped(text, { start: 2, end: 4 })).toEqual({ start: 1, end: 4 })
  expect(snapped(text, { start: 0, end: 2 })).toEqual({ start: 0, end: 3 })
  expect(segmentsOf(text, [{ signal: 'angry', start: 2, end: 4 }]).map((one) => one.text)).toEqual([
    '气',
    '😤死',
    '了',
  ])
})

test('masked slots become segments of their own, feelings in brackets do not', () => {
  const segments = segmentsOf('手机[手机号]收不到[泪]')
  expect(segments.map(({ text, slot }) => [text, slot])).toEqual([
    ['手机', undefined],
    ['[手机号]', '手机号'],
    ['收不到[泪]', undefined],
  ])
})

test('a span that ends within a slot takes the slot whole', () => {
  const segments = segmentsOf('订单[订单号]对吗', [], [{ start: 0, end: 4 }])
  expect(segments.map(({ text, lit }) => [text, lit])).toEqual([
    ['订单', true],
    ['[订单号]', true],
    ['对吗', false],
  ])
})

test.each([[[{ start: -3, end: 99 }]], [[{ start: 5, end: 2 }]], [[{ start: 3, end: 3 }]]])(
  'spans beyond the text lose nothing: %j',
  (lit) => {
    expect(joined('快递😤到了吗', [], lit)).toBe('快递😤到了吗')
  },
)

test('an excerpt keeps its spans on the same words', () => {
  const text = `${'前'.repeat(200)}退款${'后'.repeat(200)}`
  const { text: short, spans } = excerptOf(text, [{ start: 200, end: 202 }])
  expect(short.length).toBeLessThan(140)
  expect(spans.map(({ start, end }) => short.slice(start, end))).toEqual(['退款'])
})
