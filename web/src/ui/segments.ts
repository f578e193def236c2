export interface Span {
  start: number
  end: number
}

export interface Signal extends Span {
  signal: string
}

export interface Segment {
  text: string
  /** The kind of what was masked here, where something was. */
  slot?: string
  /** The signals that rest on these words. */
  signals: string[]
  /** Whether these words are pointed at just now. */
  lit: boolean
}

/** The tokens of the redactor, the nth of a kind numbered: [手机号], [手机号2], [phone 2]. */
const SLOTS =
  /\[(手机号|固定电话|身份证号|银行卡号|邮箱|护照号|地址|车牌号|姓名|订单号|账号|phone|landline|ID card|bank card|email|passport|address|plate|name|order|account) ?(\d*)\]/gu

const splitsPair = (text: string, at: number) =>
  at > 0 && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))

/** Brings a span inside the text and never lets it cut a character in two. */
export function snapped(text: string, { start, end }: Span): Span {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  return {
    start: splitsPair(text, from) ? from - 1 : from,
    end: splitsPair(text, to) ? to + 1 : to,
  }
}

/** Where masked things stand in a text. */
export const slotsIn = (text: string) =>
  [...text.matchAll(SLOTS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    slot: [match[1], match[2]].filter(Boolean).join(' '),
  }))

/** Cuts a text at every border of a slot, a signal or a lit span; put together again it is the text. */
export function segmentsOf(text: string, signals: Signal[] = [], lit: Span[] = []): Segment[] {
  const slots = slotsIn(text)
  const marked = signals.map((one) => ({ ...one, ...snapped(text, one) }))
  const shining = lit.map((one) => snapped(text, one))
  const borders = new Set([0, text.length])
  for (const { start, end } of [...marked, ...shining]) borders.add(start).add(end)
  for (const slot of slots) {
    for (const at of borders) if (at > slot.start && at < slot.end) borders.delete(at)
    borders.add(slot.start).add(slot.end)
  }
  const cuts = [...borders].sort((a, b) => a - b)

  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const within = (span: Span) => span.start < end && span.end > start
    const slot = slots.find((one) => one.start === start && one.end === end)?.slot
    return {
      text: text.slice(start, end),
      ...(slot && { slot }),
      signals: [...new Set(marked.filter(within).map((one) => one.signal))],
      lit: shining.some(within),
    }
  })
}

/** A short piece of a long text around its first span, with the spans moved along. */
export function excerptOf(text: string, spans: Span[], reach = 40) {
  const first = spans[0]
  if (!first || text.length <= reach * 3) return { text, spans }
  const from = Math.max(0, first.start - reach)
  const { start, end } = snapped(text, { start: from, end: first.end + reach * 2 })
  const before = start > 0 ? '…' : ''
  const shift = before.length - start
  const kept = spans.filter((span) => span.start >= start && span.end <= end)
  return {
    text: before + text.slice(start, end) + (end < text.length ? '…' : ''),
    spans: kept.map((span) => ({ start: span.start + shift, end: span.end + shift })),
  }
}
