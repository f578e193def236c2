import type { RouteRecordRaw } from 'vue-router'
import en from './en.json'
import zhCN from './zh-CN.json'

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [{ path: '/', component: () => import('./HomePage.vue') }]

export const messages = { en, 'zh-CN': zhCN }
