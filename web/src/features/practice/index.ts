import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/types'
import en from './en.json'
import zhCN from './zh-CN.json'

const trainers: Role[] = ['trainer', 'lead', 'manager']

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  { path: '/practice', component: () => import('./StageLobbyPage.vue') },
  { path: '/practice/log', component: () => import('./PracticeLogPage.vue') },
  {
    path: '/practice/cards',
    component: () => import('./StageCardsPage.vue'),
    meta: { roles: trainers },
  },
  { path: '/practice/join/:code', component: () => import('./StageJoinPage.vue'), props: true },
  { path: '/practice/stage/:id', component: () => import('./StageRoomPage.vue'), props: true },
]

export const messages = { en, 'zh-CN': zhCN }
