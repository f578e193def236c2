import { csrfToken, noticeSignedOut } from './client'
import { readProblem, Refusal, UNREACHABLE } from './problem'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends raw bytes or a form and tells how far it got; a file of any size is streamed by the browser. */
export function send<T>(
  path: string,
  body: Blob | FormData,
  progress?: (sent: number, total: number) => void,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    const token = csrfToken()
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token)
    if (body instanceof Blob) request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = (event) => progress?.(event.loaded, event.total)
    request.onerror = () => reject(new Refusal(UNREACHABLE))
    request.onabort = () => reject(new DOMException('', 'AbortError'))
    request.onload = () => {
      const answer = parsed(request.responseText)
      if (request.status < 300) return resolve(answer as T)
      const problem = readProblem(answer, request.status)
      noticeSignedOut(problem)
      reject(new Refusal(problem))
    }
    signal?.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}
