import { shallowRef } from 'vue'

const KEY = 'hearth.trail'

function kept(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[]
  } catch {
    return []
  }
}

const trail = shallowRef(kept())

/** Remembers the order of the list last seen, so that one conversation leads to the next. */
export function keepTrail(ids: string[]) {
  if (ids.length === 0) return
  trail.value = ids
  sessionStorage.setItem(KEY, JSON.stringify(ids))
}

/** What stands before and after a conversation in that list. */
export function neighbours(id: string, ids = trail.value) {
  const at = ids.indexOf(id)
  return {
    previous: at > 0 ? ids[at - 1] : undefined,
    next: at >= 0 ? ids[at + 1] : undefined,
    place: at >= 0 ? { at: at + 1, of: ids.length } : undefined,
  }
}
