/** Where a line begins, counted from 1; the end of the text where there are not so many. */
export function lineStart(text: string, line: number): number {
  let at = 0
  for (let left = line; left > 1; left--) {
    const next = text.indexOf('\n', at)
    if (next < 0) return text.length
    at = next + 1
  }
  return at
}

/** Two spaces in place of what is selected, and where the caret stands then. */
export const indented = (text: string, from: number, to: number) => ({
  text: `${text.slice(0, from)}  ${text.slice(to)}`,
  at: from + 2,
})
