import { expect, test } from 'vitest'
import { problemOf, readProblem, Refusal, tell, UNREACHABLE } from './problem'

const WORDS: Record<string, string> = {
  'problem.access.throttled': 'wait {seconds}',
  'problem.status.403': 'not yours',
  'problem.web.unexpected': 'unexpected',
}
const t = (key: string, named?: Record<string, unknown>) =>
  (WORDS[key] ?? key).replace('{seconds}', String(named?.seconds))
const te = (key: string) => key in WORDS

test('a known code is told in our words, with its values', () => {
  const problem = readProblem({ code: 'access.throttled', retryAfterSeconds: 42 }, 429)
  expect(tell(problem, t, te)).toBe('wait 42')
})

test('an unknown code is told in the words of the server, then by status', () => {
  expect(tell({ status: 409, code: 'new.code', detail: 'Taken.' }, t, te)).toBe('Taken.')
  expect(tell({ status: 403, code: 'new.code' }, t, te)).toBe('not yours')
  expect(tell({ status: 418, code: 'new.code' }, t, te)).toBe('unexpected')
})

test('an answer that is no problem document still is a problem', () => {
  expect(readProblem('<html>', 502)).toEqual({ status: 502, code: 'web.status-502' })
  expect(readProblem(undefined, 404).code).toBe('web.status-404')
})

test('a refusal keeps its problem, and a lost network is told as such', () => {
  expect(problemOf(new Refusal({ status: 422, code: 'x.y' })).code).toBe('x.y')
  expect(problemOf(new TypeError('fetch failed'))).toBe(UNREACHABLE)
})
