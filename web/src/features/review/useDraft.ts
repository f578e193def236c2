import { computed, onScopeDispose, reactive, ref, watch } from 'vue'
import { problemOf } from '@/api/problem'
import type { Desk, Said } from './types'

export interface Content {
  items: Said[]
  comment: string
  coachNote: string
  coachShared: boolean
}

type Save = (revision: number, content: Content) => Promise<{ revision: number }>
type Status = 'saved' | 'waiting' | 'saving' | 'unsaved' | 'conflict'

const QUIET = 700
const keyOf = (id: string) => `hearth.review.${id}`

export const contentOf = (desk: Desk): Content => ({
  items: desk.items,
  comment: desk.comment,
  coachNote: desk.coachNote,
  coachShared: desk.coachShared,
})

const copied = (content: Content): Content => JSON.parse(JSON.stringify(content)) as Content
const same = (one: Content, other: Content) => JSON.stringify(one) === JSON.stringify(other)

/** What was written and not yet kept by the server, as this browser remembers it. */
function remembered(id: string): { revision: number; content: Content } | undefined {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? '') as {
      revision: number
      content: Content
    }
  } catch {
    return undefined
  }
}

/**
 * A draft that saves itself a moment after each change. What the server has not kept yet is remembered by the browser;
 * where another window has saved meanwhile, both are there to choose from and nothing is lost.
 */
export function useDraft(desk: Desk, save: Save) {
  const content = reactive(copied(contentOf(desk)))
  const status = ref<Status>('saved')
  const revision = ref(desk.revision)
  const failure = ref<unknown>()
  let kept = copied(contentOf(desk))
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

  const left = remembered(desk.id)
  if (left && desk.state === 'draft' && !same(left.content, kept)) {
    Object.assign(content, copied(left.content))
    status.value = left.revision === desk.revision ? 'unsaved' : 'conflict'
  }

  async function store(): Promise<boolean> {
    const sent = copied(content)
    status.value = 'saving'
    try {
      revision.value = (await save(revision.value, sent)).revision
      kept = sent
      failure.value = undefined
      if (same(copied(content), sent)) {
        localStorage.removeItem(keyOf(desk.id))
        status.value = 'saved'
        return true
      }
      status.value = 'waiting'
      return store()
    } catch (problem) {
      const changed = problemOf(problem).code === 'review.changed'
      failure.value = changed ? undefined : problem
      status.value = changed ? 'conflict' : 'unsaved'
      return false
    }
  }

  /** Saves now what is not saved yet; whether everything is kept. */
  function flush(): Promise<boolean> {
    clearTimeout(timer)
    if (status.value === 'conflict') return Promise.resolve(false)
    if (running) return running.then(() => flush())
    if (same(copied(content), kept)) return Promise.resolve(true)
    running = store().finally(() => (running = undefined))
    return running
  }

  watch(content, () => {
    if (same(copied(content), kept)) return
    localStorage.setItem(
      keyOf(desk.id),
      JSON.stringify({ revision: revision.value, content: copied(content) }),
    )
    if (status.value === 'conflict') return
    if (status.value !== 'saving') status.value = 'waiting'
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), QUIET)
  })
  if (status.value === 'unsaved') timer = setTimeout(() => void flush(), QUIET)
  onScopeDispose(() => void flush())

  /** Goes on with what this window has, over what the other one saved. */
  function keepMine(theirs: Desk) {
    revision.value = theirs.revision
    status.value = 'waiting'
    return flush()
  }

  /** Goes on with what the other window saved. */
  function takeTheirs(theirs: Desk) {
    kept = copied(contentOf(theirs))
    Object.assign(content, copied(kept))
    revision.value = theirs.revision
    status.value = 'saved'
    localStorage.removeItem(keyOf(desk.id))
  }

  /** After it was submitted there is nothing left to remember. */
  function forget() {
    clearTimeout(timer)
    kept = copied(content)
    localStorage.removeItem(keyOf(desk.id))
  }

  const saidOf = (item: string) => content.items.find((one) => one.item === item)
  const judged = computed(() => content.items.length)

  return { content, status, revision, failure, judged, saidOf, flush, keepMine, takeTheirs, forget }
}
