import type { Problem } from './types'

/** The server's no, with its stable code; the page translates the code. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.code)
    this.problem = problem
  }
}

/** Nothing came back at all: the network or the server is away. */
export const UNREACHABLE: Problem = { status: 0, code: 'web.unreachable' }

/** Whatever went wrong, as a problem that can be told in words. */
export function problemOf(failure: unknown): Problem {
  if (failure instanceof Refusal) return failure.problem
  if (failure instanceof TypeError) return UNREACHABLE
  return { status: 0, code: 'web.unexpected' }
}

/** Reads the body of a refusal; a body that is no problem document still gives one. */
export function readProblem(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body) {
    return { ...(body as Problem), status }
  }
  return { status, code: `web.status-${status}` }
}

type Translate = (key: string, named?: Record<string, unknown>) => string

/** The sentence for a problem: ours where we know the code, the server's own words where not. */
export function tell(problem: Problem, t: Translate, te: (key: string) => boolean): string {
  const key = `problem.${problem.code}`
  if (te(key)) {
    return t(key, { detail: problem.detail ?? '', seconds: problem.retryAfterSeconds ?? 0 })
  }
  if (problem.detail) return problem.detail
  const byStatus = `problem.status.${problem.status}`
  return te(byStatus) ? t(byStatus) : t('problem.web.unexpected')
}
