import type { RouteRecordRaw } from 'vue-router'
import en from './en.json'
import zhCN from './zh-CN.json'

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { open: true, bare: true },
  },
  {
    path: '/setup/:token',
    component: () => import('./SetupPage.vue'),
    props: true,
    meta: { open: true, bare: true },
  },
  { path: '/password', component: () => import('./PasswordPage.vue'), meta: { bare: true } },
]

export const messages = { en, 'zh-CN': zhCN }
