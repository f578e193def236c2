/** Words of a turn, as positions in its text. */
export interface Stretch {
  turn: number
  start: number
  end: number
}

export interface Piece {
  text: string
  kind: 'plain' | 'quote' | 'evidence'
}

/** Cuts a text where the quote or evidence begin and end; put together again it is the text. */
export function piecesOf(
  text: string,
  quote: Stretch | undefined,
  evidence: readonly Stretch[],
): Piece[] {
  const within = (one: Stretch, at: number) => one.start <= at && at < one.end
  const borders = new Set([0, text.length])
  for (const { start, end } of [...(quote ? [quote] : []), ...evidence]) {
    borders.add(Math.min(start, text.length)).add(Math.min(end, text.length))
  }
  const cuts = [...borders].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const kind =
      quote && within(quote, start)
        ? 'quote'
        : evidence.some((one) => within(one, start))
          ? 'evidence'
          : 'plain'
    return { text: text.slice(start, end), kind }
  })
}

/** The first sentence-like stretch around a place, for those who only tap. */
export function sentenceAt(text: string, at: number): { start: number; end: number } {
  const stops = /[。！？!?；;\n]/
  let start = Math.min(at, text.length)
  while (start > 0 && !stops.test(text.charAt(start - 1))) start--
  let end = Math.min(at, text.length)
  while (end < text.length && !stops.test(text.charAt(end))) end++
  if (end < text.length) end++
  return { start, end }
}

/** What is selected within one turn; nothing where the selection leaves it. */
export function selectedStretch(selection: Selection | null): Stretch | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const box = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-text]')
  const from = box(range.startContainer)
  if (!from || box(range.endContainer) !== from) return undefined
  const before = range.cloneRange()
  before.selectNodeContents(from)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const words = range.toString()
  const lead = words.length - words.trimStart().length
  const text = words.trim()
  return text
    ? { turn: Number(from.dataset.text), start: start + lead, end: start + lead + text.length }
    : undefined
}
