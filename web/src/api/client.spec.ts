import { afterEach, expect, test, vi } from 'vitest'
import { api, csrfToken, ok, onSignedOut } from './client'
import { problemOf } from './problem'

const asked: Request[] = []
function answer(status: number, body?: object) {
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request)
    return Promise.resolve(body ? Response.json(body, { status }) : new Response(null, { status }))
  })
}

afterEach(() => {
  vi.unstubAllGlobals()
  asked.length = 0
  document.cookie = 'XSRF-TOKEN=; max-age=0'
})

test('a change carries the token of the cookie, a question does not', async () => {
  document.cookie = 'XSRF-TOKEN=a%2Bb'
  answer(204)
  await ok(api.DELETE('/api/session'))
  answer(200, [])
  await ok(api.GET('/api/sources'))
  expect(asked.map((request) => request.headers.get('X-XSRF-TOKEN'))).toEqual(['a+b', null])
})

test('the token is found among other cookies', () => {
  expect(csrfToken('a=1; XSRF-TOKEN=x%3D; b=2')).toBe('x=')
  expect(csrfToken('NOT-XSRF-TOKEN=1')).toBeUndefined()
})

test('a refusal is thrown with its code', async () => {
  answer(404, { status: 404, code: 'conversation.unknown' })
  const failure = await ok(
    api.GET('/api/conversations/{id}', { params: { path: { id: 'x' } } }),
  ).catch(problemOf)
  expect(failure).toMatchObject({ status: 404, code: 'conversation.unknown' })
})

test('only the end of the session is told to listeners', async () => {
  const listener = vi.fn()
  onSignedOut(listener)
  answer(401, { status: 401, code: 'access.wrong-credentials' })
  await ok(api.POST('/api/session', { body: { login: 'a', password: 'b' } })).catch(() => {})
  expect(listener).not.toHaveBeenCalled()
  answer(401, { status: 401, code: 'access.signed-out' })
  await ok(api.GET('/api/session')).catch(() => {})
  expect(listener).toHaveBeenCalledOnce()
})
