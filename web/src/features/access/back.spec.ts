import { expect, test } from 'vitest'
import { backPath } from './back'

test.each(['/conversations?q=退款', '/imports/1', '/'])('goes back to the page %s', (path) => {
  expect(backPath(path)).toBe(path)
})

test.each([
  '//elsewhere.example',
  '/\\elsewhere.example',
  'https://elsewhere.example',
  undefined,
  '/sign-in?back=/',
])('never leaves for %s', (path) => {
  expect(backPath(path)).toBe('/')
})
