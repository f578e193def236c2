import { createRouter, createWebHistory } from 'vue-router'
import { onSignedOut } from '@/api/client'
import type { Role } from '@/api/types'
import { problemOf } from '@/api/problem'
import { sessionQuery } from '@/api/shared'
import { features } from './features'
import { adoptLocale } from './i18n'
import { queryClient } from './queryClient'

declare module 'vue-router' {
  interface RouteMeta {
    /** Reachable without signing in. */
    open?: boolean
    /** Shown without navigation around it. */
    bare?: boolean
    /** Only for these; for everybody where absent. */
    roles?: Role[]
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...features.flatMap((feature) => feature.routes),
    {
      path: '/unreachable',
      component: () => import('./UnreachablePage.vue'),
      meta: { open: true, bare: true },
    },
    { path: '/:any(.*)*', component: () => import('./NotFoundPage.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  try {
    const session = await queryClient.ensureQueryData(sessionQuery)
    adoptLocale(session.locale)
    if (to.meta.roles && !to.meta.roles.some((role) => session.roles.includes(role))) return '/'
    return true
  } catch (failure) {
    const back = to.fullPath === '/' ? {} : { back: to.fullPath }
    return problemOf(failure).status === 401
      ? { path: '/sign-in', query: back }
      : { path: '/unreachable', query: back }
  }
})

onSignedOut(() => {
  const here = router.currentRoute.value
  if (here.meta.open || here.matched.length === 0) return
  queryClient.clear()
  void router.push({ path: '/sign-in', query: { back: here.fullPath } })
})

/** After a new version was put in place, parts of the old one are gone: load the page anew. */
router.onError((failure, to) => {
  if (/dynamically imported module|Importing a module/.test(String(failure))) {
    location.assign(to.fullPath)
  }
})
