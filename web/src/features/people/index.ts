import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/types'
import en from './en.json'
import zhCN from './zh-CN.json'

const roles: Role[] = ['lead', 'reviewer', 'trainer', 'manager', 'admin']

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  { path: '/people', component: () => import('./PeoplePage.vue'), meta: { roles } },
  {
    path: '/people/source-agents',
    component: () => import('./SourceAgentsPage.vue'),
    meta: { roles: ['admin'] },
  },
  {
    path: '/people/:id',
    component: () => import('./PersonPage.vue'),
    props: true,
    meta: { roles },
  },
]

export const messages = { en, 'zh-CN': zhCN }
