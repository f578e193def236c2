import { computed } from 'vue'
import { useSession } from '@/api/shared'
import type { Role } from '@/api/types'
import type { IconName } from '@/ui/icons'

interface Entry {
  to: string
  icon: IconName
  key: string
  roles?: Role[]
}

const ENTRIES: Entry[] = [
  { to: '/', icon: 'home', key: 'home' },
  { to: '/conversations', icon: 'talk', key: 'conversations' },
  { to: '/review', icon: 'review', key: 'review', roles: ['reviewer', 'lead', 'manager'] },
  { to: '/my-scores', icon: 'score', key: 'myScores', roles: ['agent'] },
  {
    to: '/quality',
    icon: 'check',
    key: 'quality',
    roles: ['lead', 'reviewer', 'trainer', 'manager'],
  },
  {
    to: '/appeals',
    icon: 'scales',
    key: 'appeals',
    roles: ['agent', 'lead', 'reviewer', 'manager', 'admin'],
  },
  { to: '/imports', icon: 'inbox', key: 'imports', roles: ['admin', 'manager'] },
  {
    to: '/people',
    icon: 'people',
    key: 'people',
    roles: ['lead', 'reviewer', 'trainer', 'manager', 'admin'],
  },
  { to: '/practice', icon: 'stage', key: 'practice' },
  { to: '/scorecards', icon: 'scroll', key: 'scorecards' },
  { to: '/settings', icon: 'settings', key: 'settings', roles: ['admin'] },
]

/** The places this person may go to. */
export function useEntries() {
  const { has } = useSession()
  return computed(() => ENTRIES.filter(({ roles }) => !roles || has(...roles)))
}

/** Whether a place, or one beneath it, is where we are. */
export const isHere = (path: string, to: string) =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)
