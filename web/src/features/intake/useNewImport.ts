import { computed, ref, shallowRef, watch } from 'vue'
import type { ImportView, Mapping, FirstLook } from '@/api/types'
import { send } from '@/api/send'
import { cleaned, emptyMapping, missing } from './mapping'

const ZONE = 'Asia/Shanghai'
const HEAD = 256 * 1024
const WHOLE_WORKBOOK = 4 * 1024 * 1024

/** Files that may not say when their conversations began; when the file was written is a first guess. */
const UNDATED = ['transcript', 'vcon', 'zip']
const writtenAt = (file: File) => new Date(file.lastModified).toISOString().replace(/\.\d+/, '')

/** The head of a file is enough to know its form; a workbook is a zip and wants to be whole. */
const headOf = (file: File) =>
  file.slice(0, /\.xlsx$/i.test(file.name) && file.size <= WHOLE_WORKBOOK ? file.size : HEAD)

// One upload at a time, kept outside the page: it goes on while the reader looks at other pages.
const file = shallowRef<File>()
const source = ref('')
const preview = shallowRef<FirstLook>()
const mapping = ref<Mapping>()
const startedAt = ref<string>()
const step = ref<'choose' | 'source' | 'looking' | 'ready' | 'sending'>('choose')
const sent = ref(0)
const failure = shallowRef<unknown>()
let stop = new AbortController()

const stay = (event: BeforeUnloadEvent) => event.preventDefault()

function reset() {
  stop.abort()
  file.value = preview.value = mapping.value = startedAt.value = failure.value = undefined
  step.value = 'choose'
  sent.value = 0
}

function choose(chosen: File) {
  reset()
  file.value = chosen
  step.value = 'source'
}

async function look(chosen: File) {
  const from = source.value
  step.value = 'looking'
  failure.value = undefined
  try {
    const query = new URLSearchParams({ filename: chosen.name, source: from })
    const seen = await send<FirstLook>(`/api/imports/preview?${query}`, headOf(chosen))
    if (file.value !== chosen || source.value !== from) return
    preview.value = seen
    startedAt.value = UNDATED.includes(seen.format) ? writtenAt(chosen) : undefined
    mapping.value = seen.columns.length > 0 ? (seen.mapping ?? emptyMapping(ZONE)) : undefined
    step.value = 'ready'
  } catch (refusal) {
    failure.value = refusal
    step.value = 'source'
  }
}

watch([file, source], () => {
  if (file.value && source.value && step.value !== 'sending') void look(file.value)
})

async function start(): Promise<ImportView | undefined> {
  const chosen = file.value
  if (!chosen) return undefined
  const query = new URLSearchParams({ source: source.value, filename: chosen.name })
  if (mapping.value) query.set('mapping', JSON.stringify(cleaned(mapping.value)))
  if (startedAt.value) query.set('startedAt', startedAt.value)
  stop = new AbortController()
  step.value = 'sending'
  failure.value = undefined
  window.addEventListener('beforeunload', stay)
  try {
    const started = await send<ImportView>(
      `/api/imports?${query}`,
      chosen,
      (bytes) => (sent.value = bytes),
      stop.signal,
    )
    reset()
    return started
  } catch (refusal) {
    step.value = 'ready'
    if (!stop.signal.aborted) failure.value = refusal
    return undefined
  } finally {
    window.removeEventListener('beforeunload', stay)
  }
}

/** A file on its way in: chosen, looked at, mapped where it has columns, then sent. */
export function useNewImport() {
  const lacking = computed(() => (mapping.value ? missing(mapping.value) : []))
  const readable = computed(
    () => preview.value && !preview.value.fault && preview.value.format !== 'unknown',
  )
  const ready = computed(() => readable.value && source.value !== '' && lacking.value.length === 0)
  const undated = computed(() => UNDATED.includes(preview.value?.format ?? ''))
  const abort = () => stop.abort()
  return {
    file,
    source,
    preview,
    mapping,
    step,
    sent,
    failure,
    lacking,
    readable,
    undated,
    ready,
    startedAt,
    choose,
    start,
    reset,
    abort,
  }
}
