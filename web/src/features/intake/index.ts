import type { RouteRecordRaw } from 'vue-router'
import en from './en.json'
import zhCN from './zh-CN.json'

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/imports',
    component: () => import('./ImportsPage.vue'),
    meta: { roles: ['admin', 'manager'] },
  },
  {
    path: '/imports/:id',
    component: () => import('./ImportPage.vue'),
    props: true,
    meta: { roles: ['admin', 'manager'] },
  },
]

export const messages = { en, 'zh-CN': zhCN }
