/** A line of a comparison: in both texts, only in the one before, or only in the one after. */
export interface ChangedLine {
  kind: 'same' | 'removed' | 'added'
  text: string
  /** Its number in the text before and after; none where it is not there. */
  before?: number
  after?: number
}

/** What is different between two texts, line by line; by the longest common run of lines. */
export function lineChanges(before: string, after: string): ChangedLine[] {
  const old = before.split('\n')
  const now = after.split('\n')
  const width = now.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: ChangedLine[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ kind: 'same', text: old[i] ?? '', before: ++i, after: ++j })
    } else if (i < old.length && (j >= now.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: old[i] ?? '', before: ++i })
    } else {
      lines.push({ kind: 'added', text: now[j] ?? '', after: ++j })
    }
  }
  return lines
}

/** The changes with some lines around each; what was left out between comes as a gap. */
export function withAround(lines: ChangedLine[], around = 2): (ChangedLine | 'gap')[] {
  const near = lines.map((_, place) =>
    lines
      .slice(Math.max(0, place - around), place + around + 1)
      .some(({ kind }) => kind !== 'same'),
  )
  const shown: (ChangedLine | 'gap')[] = []
  lines.forEach((line, place) => {
    if (near[place]) shown.push(line)
    else if (shown.length > 0 && shown[shown.length - 1] !== 'gap') shown.push('gap')
  })
  if (shown[shown.length - 1] === 'gap') shown.pop()
  return shown
}
