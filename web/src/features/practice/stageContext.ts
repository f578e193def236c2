import { computed, inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { StageRoomView } from '@/api/types'
import { roundOf, type Round, type Stage } from './stageState'
import type { useStageActs } from './useStageActs'

export type StageRole = 'trainer' | 'guest' | 'drawn' | 'watcher'

/** What every part of the room's page needs to know. */
export interface StageContext {
  room: ComputedRef<StageRoomView>
  stage: Stage
  online: Ref<boolean>
  act: ReturnType<typeof useStageActs>['act']
  busy: Ref<number>
  me: string
  round: ComputedRef<Round | undefined>
  is: (role: StageRole) => boolean
  nameOf: (account: string | undefined) => string
}

const KEY: InjectionKey<StageContext> = Symbol('stage')

export function provideStage(
  parts: Pick<StageContext, 'room' | 'stage' | 'online' | 'act' | 'busy' | 'me'>,
): StageContext {
  const { stage, me, room } = parts
  const roles = computed(() => {
    const trainer = room.value.trainer === me
    const guest = stage.guest === me
    const drawn = stage.drawn === me
    return { trainer, guest, drawn, watcher: !trainer && !guest && !drawn }
  })
  const context: StageContext = {
    ...parts,
    round: computed(() => roundOf(stage)),
    is: (role) => roles.value[role],
    nameOf: (account) => stage.members.find((one) => one.account === account)?.name ?? '',
  }
  provide(KEY, context)
  return context
}

export function useStage(): StageContext {
  const context = inject(KEY)
  if (!context) throw new Error('No room around this part')
  return context
}
