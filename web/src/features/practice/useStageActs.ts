import { ref } from 'vue'
import { api, ok } from '@/api/client'
import { problemOf } from '@/api/problem'
import { useToast } from '@/ui/useConfirm'

export type StageAct = Parameters<typeof send>[1]['act']
export type ActParts = Omit<Parameters<typeof send>[1], 'id' | 'act'>

const TRIES = 4
const PAUSE = 1500

const send = (room: string, body: StageActWanted) =>
  ok(api.POST('/api/stage/rooms/{id}/acts', { params: { path: { id: room } }, body }))

type StageActWanted = NonNullable<
  import('@/api/schema').paths['/api/stage/rooms/{id}/acts']['post']['requestBody']
>['content']['application/json']

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** An id that no other act has; on pages without TLS the browser keeps its own maker of ids to itself. */
export function actId(): string {
  if (globalThis.crypto.randomUUID) return globalThis.crypto.randomUUID()
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Does things in a room. What a lost line swallowed is sent again under the same id, so it happens once. */
export function useStageActs(room: string) {
  const busy = ref(0)
  const { failed } = useToast()

  async function act(what: StageAct, parts: ActParts = {}): Promise<boolean> {
    const body = { id: actId(), act: what, ...parts }
    busy.value++
    try {
      for (let left = TRIES; ; left--) {
        try {
          await send(room, body)
          return true
        } catch (failure) {
          if (left <= 1 || ![0, 502, 503].includes(problemOf(failure).status)) throw failure
          await later(PAUSE)
        }
      }
    } catch (failure) {
      failed(failure)
      return false
    } finally {
      busy.value--
    }
  }
  return { act, busy }
}
