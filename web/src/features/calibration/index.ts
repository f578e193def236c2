import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/types'
import en from './en.json'
import zhCN from './zh-CN.json'

const roles: Role[] = ['lead', 'reviewer', 'trainer', 'manager']

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  { path: '/quality', component: () => import('./QualityPage.vue'), meta: { roles } },
  { path: '/quality/raters', component: () => import('./RatersPage.vue'), meta: { roles } },
  {
    path: '/quality/calibration',
    component: () => import('./SessionsPage.vue'),
    meta: { roles },
  },
  {
    path: '/quality/calibration/:id',
    component: () => import('./SessionPage.vue'),
    props: true,
    meta: { roles },
  },
]

export const messages = { en, 'zh-CN': zhCN }
