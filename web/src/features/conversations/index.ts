import type { RouteRecordRaw } from 'vue-router'
import en from './en.json'
import zhCN from './zh-CN.json'

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  { path: '/conversations', component: () => import('./ConversationsPage.vue') },
  { path: '/conversations/:id', component: () => import('./ConversationPage.vue'), props: true },
]

export const messages = { en, 'zh-CN': zhCN }
