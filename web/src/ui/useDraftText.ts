import { computed, ref, watch, type Ref } from 'vue'

const PAUSE = 600

interface Kept<Check> {
  document: string
  edit: number
  check: Check
}

/** The text of a draft while it is written: whether it was saved, and what was found in it a moment after one stops typing. */
export function useDraftText<Check>(
  draft: Ref<Kept<Check> | undefined>,
  look: (document: string) => Promise<Check | undefined>,
) {
  const text = ref('')
  const edit = ref(0)
  const check = ref<Check>() as Ref<Check | undefined>
  const kept = ref('')
  let known: Check | undefined
  const dirty = computed(() => text.value !== kept.value)

  /** Takes in what is saved, and leaves what was typed meanwhile. */
  function take(saved: Kept<Check>) {
    kept.value = saved.document
    edit.value = saved.edit
    known = saved.check
    check.value = saved.check
  }
  watch(
    draft,
    (fresh) => {
      if (!fresh) return
      take(fresh)
      text.value = fresh.document
    },
    { immediate: true },
  )

  let waiting: ReturnType<typeof setTimeout> | undefined
  watch(text, () => {
    clearTimeout(waiting)
    if (dirty.value) waiting = setTimeout(lookAgain, PAUSE)
    else check.value = known
  })
  async function lookAgain() {
    const document = text.value
    const found = await look(document).catch(() => undefined)
    if (found && document === text.value) check.value = found
  }

  return { text, edit, check, dirty, take }
}
