import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/types'
import en from './en.json'
import trainingEn from './training.en.json'
import trainingZh from './training.zh-CN.json'
import zhCN from './zh-CN.json'

const trainers: Role[] = ['trainer', 'lead', 'manager']

/** All that the app knows of this feature. */
export const routes: RouteRecordRaw[] = [
  { path: '/practice', component: () => import('./TrainingPage.vue') },
  {
    path: '/practice/training/:id',
    component: () => import('./TrainingTalkPage.vue'),
    props: true,
  },
  {
    path: '/practice/training/:id/debrief',
    component: () => import('./TrainingDebriefPage.vue'),
    props: true,
  },
  { path: '/practice/progress', component: () => import('./TrainingProgressPage.vue') },
  { path: '/practice/exams', component: () => import('./ExamListPage.vue') },
  {
    path: '/practice/exams/:id/results',
    component: () => import('./ExamResultsPage.vue'),
    props: true,
    meta: { roles: trainers },
  },
  {
    path: '/practice/team',
    component: () => import('./TrainingTeamPage.vue'),
    meta: { roles: trainers },
  },
  { path: '/practice/stage', component: () => import('./StageLobbyPage.vue') },
  { path: '/practice/log', component: () => import('./PracticeLogPage.vue') },
  {
    path: '/practice/cards',
    component: () => import('./StageCardsPage.vue'),
    meta: { roles: trainers },
  },
  { path: '/practice/join/:code', component: () => import('./StageJoinPage.vue'), props: true },
  { path: '/practice/stage/:id', component: () => import('./StageRoomPage.vue'), props: true },
]

export const messages = {
  en: { ...en, ...trainingEn, problem: { ...en.problem, ...trainingEn.problem } },
  'zh-CN': { ...zhCN, ...trainingZh, problem: { ...zhCN.problem, ...trainingZh.problem } },
}
