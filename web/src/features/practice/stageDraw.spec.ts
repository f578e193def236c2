import { expect, test } from 'vitest'
import { check, drawnBy, written } from './stageDraw'

const ANNA = '00000000-0000-0000-0000-000000000001'
const BO = '00000000-0000-0000-0000-000000000002'
const lots = [
  { account: ANNA, lots: 4 },
  { account: BO, lots: 1 },
]
// The same as in FairDrawTest on the server.
const HASH = '06ae63cfdd41ea5613da611ce7366faf8210c78b59a65abf4a8f96564b7a549f'

test('the page reckons as the server does', () => {
  expect(written('seed', 1, lots)).toBe(`seed:1:${ANNA}=4,${BO}=1`)
  expect(drawnBy(HASH, lots)).toBe(ANNA)
})

test('a draw is fair where seed and name are those that were promised', async () => {
  const draw = {
    number: 1,
    at: '',
    lots,
    seed: 'seed',
    hash: '19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b',
  }
  expect(await check({ ...draw, drawn: ANNA })).toBe('fair')
  expect(await check({ ...draw, drawn: BO })).toBe('false')
  expect(await check({ ...draw, seed: 'other', drawn: ANNA })).toBe('false')
  expect(await check({ number: 1, at: '', lots, hash: draw.hash })).toBe('cannot')
})
