import { afterEach, expect, test } from 'vitest'
import { selectedPlace } from './selection'

afterEach(() => (document.body.innerHTML = ''))

function select(from: Node, start: number, to: Node, end: number) {
  const range = document.createRange()
  range.setStart(from, start)
  range.setEnd(to, end)
  return { isCollapsed: false, rangeCount: 1, getRangeAt: () => range } as unknown as Selection
}

test('words are found across the pieces that a turn is cut into', () => {
  document.body.innerHTML =
    '<p data-words="3"><span>您好，</span><mark>请说</mark><span>订单</span></p>'
  const [first, second] = [...document.querySelectorAll('span, mark')]
  const place = selectedPlace(select(first!.firstChild!, 1, second!.firstChild!, 1))
  expect(place).toEqual({ turn: 3, start: 1, end: 4 })
})

test('a selection over two turns is no evidence', () => {
  document.body.innerHTML = '<p data-words="1">甲</p><p data-words="2">乙</p>'
  const [one, two] = [...document.querySelectorAll('p')]
  expect(selectedPlace(select(one!.firstChild!, 0, two!.firstChild!, 1))).toBeUndefined()
})
