import type { Place } from './types'

/** How many characters of the element's text stand before a point in it. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  range.setEnd(node, offset)
  return range.toString().length
}

/**
 * The words of one turn that are selected on the page; nothing where the selection is empty or spans turns. The text of
 * a turn is marked by data-words, and what is shown of it is as long as the text itself.
 */
export function selectedPlace(selection: Selection | null = getSelection()): Place | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const turnOf = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-words]')
  const words = turnOf(range.startContainer)
  if (!words || words !== turnOf(range.endContainer)) return undefined
  const start = offsetIn(words, range.startContainer, range.startOffset)
  const end = offsetIn(words, range.endContainer, range.endOffset)
  return end > start ? { turn: Number(words.dataset.words), start, end } : undefined
}
