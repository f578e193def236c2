import { computed, ref, watch, type Ref } from 'vue'
import { api, ok } from '@/api/client'
import type { StudioOutline, StudioPlay } from '@/api/types'

/** What stands on the page stays, though a model may have put only the last words otherwise. */
const keeping = (before: StudioPlay, next: StudioPlay): StudioPlay => ({
  ...next,
  opening: before.opening,
  exchanges: next.exchanges.map((one, index) => before.exchanges[index] ?? one),
})

/** Talking with the customer of what is written just now. Nothing of it is kept anywhere but here. */
export function useStudioPlay(document: Ref<string>, outline: Ref<StudioOutline | undefined>) {
  const persona = ref('')
  const language = ref('')
  const seed = ref(1)
  const turns = ref<string[]>([])
  const play = ref<StudioPlay>()
  const failure = ref<unknown>()
  const busy = ref(false)
  const languages = computed(() => Object.keys(outline.value?.titles ?? {}))

  watch(
    outline,
    (now) => {
      if (!now) return
      if (!now.personas.some(({ id }) => id === persona.value))
        persona.value = now.personas[0]?.id ?? ''
      if (!languages.value.includes(language.value)) language.value = languages.value[0] ?? 'zh'
    },
    { immediate: true },
  )

  async function ask(said: string[]) {
    busy.value = true
    failure.value = undefined
    try {
      const before = said.length > turns.value.length ? play.value : undefined
      const next = await ok(
        api.POST('/api/studio/play', {
          body: {
            document: document.value,
            language: language.value,
            persona: persona.value,
            seed: seed.value,
            turns: said,
          },
        }),
      )
      play.value = before ? keeping(before, next) : next
      turns.value = said
      return true
    } catch (problem) {
      failure.value = problem
      return false
    } finally {
      busy.value = false
    }
  }
  const begin = () => ask([])
  const say = (text: string) => ask([...turns.value, text])
  const back = () => ask(turns.value.slice(0, -1))

  /** Plays a whole script, as the tests do. */
  const playScript = (
    script: { language: string; lines: string[] },
    who?: string,
    number?: number,
  ) => {
    language.value = script.language
    if (who) persona.value = who
    seed.value = number ?? 1
    return ask(script.lines)
  }
  return {
    persona,
    language,
    languages,
    seed,
    turns,
    play,
    failure,
    busy,
    begin,
    say,
    back,
    playScript,
  }
}
