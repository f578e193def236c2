import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/types'
import en from './en.json'
import zhCN from './zh-CN.json'

const lookers: Role[] = ['lead', 'reviewer', 'manager', 'admin']

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/appeals',
    component: () => import('./AppealsPage.vue'),
    meta: { roles: ['agent', ...lookers] },
  },
  {
    path: '/appeals/mine',
    component: () => import('./OwnAppeals.vue'),
    meta: { roles: ['agent'] },
  },
  {
    path: '/appeals/new',
    component: () => import('./FilingPage.vue'),
    meta: { roles: ['agent'] },
  },
  { path: '/appeals/precedents', component: () => import('./PrecedentsPage.vue') },
  {
    path: '/appeals/figures',
    component: () => import('./FiguresPage.vue'),
    meta: { roles: lookers },
  },
  {
    path: '/appeals/changes',
    component: () => import('./ChangesPage.vue'),
    meta: { roles: ['manager', 'admin'] },
  },
  { path: '/appeals/terms', component: () => import('./TermsPage.vue') },
  {
    path: '/appeals/:id',
    component: () => import('./AppealPage.vue'),
    props: true,
    meta: { roles: ['agent', ...lookers] },
  },
]

export const messages = { en, 'zh-CN': zhCN }
