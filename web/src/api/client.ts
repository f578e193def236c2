import createClient from 'openapi-fetch'
import type { Problem } from './types'
import type { paths } from './schema'
import { readProblem, Refusal } from './problem'

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const signedOut = new Set<() => void>()

/** Calls back when the server says that nobody is signed in any more. */
export function onSignedOut(callback: () => void) {
  signedOut.add(callback)
}

/** The value of the readable cookie that proves a change comes from our own page. */
export function csrfToken(cookies = document.cookie): string | undefined {
  const cookie = cookies.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length))
}

/** Tells every listener where a reply means that the session has ended. */
export function noticeSignedOut(problem: Problem) {
  if (problem.code === 'access.signed-out') signedOut.forEach((callback) => callback())
}

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
  fetch: (request) => globalThis.fetch(request),
})

api.use({
  onRequest({ request }) {
    const token = csrfToken()
    if (token && CHANGING.has(request.method)) request.headers.set('X-XSRF-TOKEN', token)
    return request
  },
  async onResponse({ response }) {
    if (response.ok) return
    const problem = readProblem(await response.json().catch(() => undefined), response.status)
    noticeSignedOut(problem)
    throw new Refusal(problem)
  },
})

/** The data of an answer; a refusal was thrown as {@link Refusal} before it comes here. */
export async function ok<A extends { data?: unknown }>(
  answer: Promise<A>,
): Promise<NonNullable<A['data']>> {
  return (await answer).data as NonNullable<A['data']>
}
