import { onBeforeUnmount, reactive, ref, shallowRef } from 'vue'
import type { Recorded } from './stageEvents'
import { happen } from './stageRoom'
import { emptyStage, type Stage } from './stageState'

const FIRST_WAIT = 1000
const LONGEST_WAIT = 15_000

/**
 * Follows a room. Whatever happens to the line, the stream goes on after the last event seen: by itself where the
 * browser comes again, with `after` where it has given up.
 */
export function useStageStream(
  room: { id: string; trainer: string; me: string },
  told: (recorded: Recorded) => void,
) {
  const stage = reactive<Stage>(emptyStage(room.trainer))
  const online = ref(false)
  const source = shallowRef<EventSource>()
  let wait = FIRST_WAIT
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  function open() {
    const stream = new EventSource(`/api/stage/rooms/${room.id}/events?after=${stage.seq}`)
    source.value = stream
    stream.onopen = () => {
      online.value = true
      wait = FIRST_WAIT
    }
    stream.onmessage = ({ data }) => {
      const recorded = JSON.parse(data) as Recorded
      if (happen(stage, recorded, room.me, room.trainer)) told(recorded)
    }
    stream.onerror = () => {
      online.value = false
      if (over || stream.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, wait)
      wait = Math.min(LONGEST_WAIT, wait * 2)
    }
  }

  /** A phone that wakes up, or a line that is back, does not wait. */
  function again() {
    if (over || online.value) return
    clearTimeout(timer)
    source.value?.close()
    open()
  }

  const away = () => (online.value = false)
  globalThis.addEventListener('online', again)
  globalThis.addEventListener('offline', away)
  onBeforeUnmount(() => {
    over = true
    clearTimeout(timer)
    source.value?.close()
    globalThis.removeEventListener('online', again)
    globalThis.removeEventListener('offline', away)
  })
  open()
  return { stage, online }
}
