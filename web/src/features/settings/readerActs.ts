import type { ReaderVersionView } from '@/api/types'

export type ReaderAct = 'read' | 'go' | 'activate' | 'back' | 'delete' | 'forget'

export const isWorking = ({ work }: ReaderVersionView) => work?.state === 'running'

/** What can be done with a version while nothing is running; what reads new conversations cannot be deleted. */
export function actsFor(reader: ReaderVersionView, newcomers: string): ReaderAct[] {
  const { state, atHand, kind } = reader
  if (state === 'active') return []
  const acts: ReaderAct[] = []
  if (state === 'read') acts.push(reader.activatedAt ? 'back' : 'activate')
  else if (atHand) acts.push(state === 'unread' ? 'read' : 'go')
  if (reader.version !== newcomers) {
    if (state !== 'unread') acts.push('delete')
    else if (kind === 'adapted') acts.push('forget')
  }
  return acts
}
