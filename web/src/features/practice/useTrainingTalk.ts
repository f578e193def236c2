import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { TrainingHint, TrainingSitting } from '@/api/types'
import { useToast } from '@/ui/useConfirm'
import { actId } from './useStageActs'
import { useTrainingTyping } from './useTrainingTyping'
import { useTrainingWait } from './useTrainingWait'

const TRIES = 4
const PAUSE = 1500
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Sends until the server answers; under one id, so that it happens once however often it is sent. */
async function surely<T>(send: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await send()
    } catch (failure) {
      if (left <= 1 || ![0, 502, 503].includes(problemOf(failure).status)) throw failure
      await later(PAUSE)
    }
  }
}

/** A conversation with a simulated customer: what was said, what is being typed, how long the customer waits. */
export function useTrainingTalk(id: string) {
  const queries = useQueryClient()
  const router = useRouter()
  const { failed } = useToast()
  const typing = useTrainingTyping()
  const wait = useTrainingWait()
  const key = ['training', 'sitting', id]
  const path = { params: { path: { id } } }

  const { data, error, isPending, refetch } = useQuery({
    queryKey: key,
    queryFn: () => ok(api.GET('/api/training/sittings/{id}', path)),
    staleTime: Infinity,
  })
  const sending = ref('')
  const hint = ref<TrainingHint>()
  const busy = ref(false)

  // The customer waits from when the page stands there, or from the end of the last line.
  const stop = watch(
    data,
    (sitting) => {
      if (!sitting) return
      stop()
      wait.restart()
    },
    { flush: 'post' },
  )
  if (data.value) wait.restart()

  const take = (sitting: TrainingSitting) => queries.setQueryData(key, sitting)

  /** True where the words arrived. */
  async function say(text: string): Promise<boolean> {
    const sitting = data.value
    if (!sitting?.going || busy.value) return false
    const body = { id: actId(), number: sitting.turns.length + 1, text, waited: wait.waited() }
    busy.value = true
    sending.value = text
    hint.value = undefined
    wait.stop()
    try {
      const after = await surely(() =>
        ok(api.POST('/api/training/sittings/{id}/turns', { ...path, body })),
      )
      take(after)
      typing.type(after.turns.at(-1)?.lines ?? [], wait.restart)
      if (!after.going) await queries.invalidateQueries({ queryKey: ['training', 'scenarios'] })
      return true
    } catch (failure) {
      failed(failure)
      wait.go()
      if (problemOf(failure).status === 409) await refetch()
      return false
    } finally {
      sending.value = ''
      busy.value = false
    }
  }

  /** The clock stands still while it is read. */
  async function askHint() {
    wait.stop()
    try {
      hint.value = await ok(api.POST('/api/training/sittings/{id}/hints', path))
    } catch (failure) {
      failed(failure)
      wait.go()
    }
  }

  function closeHint() {
    hint.value = undefined
    wait.go()
  }

  async function end() {
    try {
      take(await surely(() => ok(api.POST('/api/training/sittings/{id}/end', path))))
      await queries.invalidateQueries({ queryKey: ['training'], refetchType: 'none' })
    } catch (failure) {
      failed(failure)
    }
  }

  const toDebrief = () => router.push(`/practice/training/${id}/debrief`)

  return {
    sitting: data,
    error,
    isPending,
    refetch,
    sending,
    hint,
    busy,
    say,
    askHint,
    closeHint,
    end,
    toDebrief,
    typing,
    wait,
    /** Whether the trainee may type now. */
    ready: computed(() => !!data.value?.going && !busy.value),
  }
}

export type TrainingTalk = ReturnType<typeof useTrainingTalk>
