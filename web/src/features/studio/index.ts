import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/types'
import en from './en.json'
import zhCN from './zh-CN.json'

const roles: Role[] = ['trainer', 'lead', 'manager']

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  { path: '/practice/studio', component: () => import('./StudioPage.vue'), meta: { roles } },
  {
    path: '/practice/studio/:id',
    component: () => import('./ScenarioPage.vue'),
    props: true,
    meta: { roles },
  },
  {
    path: '/practice/studio/:id/edit',
    component: () => import('./StudioEditorPage.vue'),
    props: true,
    meta: { roles },
  },
]

export const messages = { en, 'zh-CN': zhCN }
