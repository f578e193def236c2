import { expect, test } from 'vitest'
import { piecesOf, selectedStretch, sentenceAt } from './stretches'

test('the pieces are the text again, and the quote comes before evidence', () => {
  const text = '您好，非常理解您的心情，我来查。'
  const quote = { turn: 0, start: 3, end: 11 }
  const pieces = piecesOf(text, quote, [{ turn: 0, start: 0, end: 5 }])

  expect(pieces.map((one) => one.text).join('')).toBe(text)
  expect(
    pieces
      .filter((one) => one.kind === 'quote')
      .map((one) => one.text)
      .join(''),
  ).toBe('非常理解您的心情')
  expect(pieces[0]).toEqual({ text: '您好，', kind: 'evidence' })
})

test('a tap takes the sentence around it', () => {
  const text = '您好。非常理解！我来查。'
  const { start, end } = sentenceAt(text, 5)

  expect(text.slice(start, end)).toBe('非常理解！')
})

test('a selection within a turn becomes a stretch, one across turns does not', () => {
  document.body.innerHTML =
    '<p data-text="1"><span>您好，</span><mark>非常理解</mark></p><p data-text="2">好的</p>'
  const [first, second] = [...document.querySelectorAll('p')]
  const range = document.createRange()
  range.setStart(first!.firstChild!.firstChild!, 1)
  range.setEnd(first!.lastChild!.firstChild!, 2)
  const selection = document.getSelection()!
  selection.removeAllRanges()
  selection.addRange(range)
  expect(selectedStretch(selection)).toEqual({ turn: 1, start: 1, end: 5 })

  range.setEnd(second!.firstChild!, 1)
  selection.removeAllRanges()
  selection.addRange(range)
  expect(selectedStretch(selection)).toBeUndefined()
})
