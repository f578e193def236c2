/** Where to go after signing in: only ever a page of our own. */
export function backPath(wanted: unknown): string {
  const path = typeof wanted === 'string' ? wanted : ''
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in') ? path : '/'
}
