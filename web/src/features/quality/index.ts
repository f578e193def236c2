import type { RouteRecordRaw } from 'vue-router'
import en from './en.json'
import zhCN from './zh-CN.json'

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  { path: '/scorecards', component: () => import('./ScorecardsPage.vue') },
  { path: '/scorecards/:id', component: () => import('./ScorecardPage.vue'), props: true },
  {
    path: '/scorecards/:id/edit',
    component: () => import('./EditorPage.vue'),
    props: true,
    meta: { roles: ['reviewer', 'manager', 'admin'] },
  },
]

export const messages = { en, 'zh-CN': zhCN }
