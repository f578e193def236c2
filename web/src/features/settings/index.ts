import type { RouteRecordRaw } from 'vue-router'
import en from './en.json'
import zhCN from './zh-CN.json'

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/settings',
    component: () => import('./SettingsPage.vue'),
    meta: { roles: ['admin'] },
    redirect: '/settings/centre',
    children: [
      { path: 'centre', component: () => import('./CentrePanel.vue') },
      { path: 'accounts', component: () => import('./AccountsPanel.vue') },
      { path: 'tokens', component: () => import('./TokensPanel.vue') },
      { path: 'sources', component: () => import('./SourcesPanel.vue') },
      { path: 'readers', component: () => import('./ReadersPanel.vue') },
      { path: 'audit', component: () => import('./AuditPanel.vue') },
      { path: 'demo', component: () => import('./DemoPanel.vue') },
      { path: 'about', component: () => import('./AboutPanel.vue') },
    ],
  },
]

export const messages = { en, 'zh-CN': zhCN }
