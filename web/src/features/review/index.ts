import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/types'
import en from './en.json'
import zhCN from './zh-CN.json'

const roles: Role[] = ['reviewer', 'lead', 'manager']

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  { path: '/review', component: () => import('./QueuePage.vue'), meta: { roles } },
  { path: '/review/list', component: () => import('./ReviewsPage.vue'), meta: { roles } },
  {
    path: '/review/marks',
    component: () => import('./MarksPage.vue'),
    meta: { roles: [...roles, 'trainer'] },
  },
  // From a conversation that somebody came upon: begins its review, or goes on with it.
  {
    path: '/review/of/:conversation',
    component: () => import('./BeginPage.vue'),
    props: true,
    meta: { roles },
  },
  // Trainers come here from a calibration session.
  {
    path: '/review/:id',
    component: () => import('./DeskPage.vue'),
    props: true,
    meta: { roles: [...roles, 'trainer'] },
  },
  {
    path: '/my-scores',
    component: () => import('./MyScoresPage.vue'),
    meta: { roles: ['agent'] },
  },
]

export const messages = { en, 'zh-CN': zhCN }
