import { expect, test } from 'vitest'
import { thirdValues } from './thirdValues'

const keys = (...args: Parameters<typeof thirdValues>) => thirdValues(...args).map(({ key }) => key)

test('a third value is neither what stands nor what is asked for, and never worse', () => {
  const none = { verdict: 'not-met', share: 0 } as const
  const half = { verdict: 'partly', share: 0.5 } as const
  const met = { verdict: 'met', share: 1 } as const

  expect(keys(1, none, met)).toEqual(['partly-1', 'not-applicable'])
  expect(keys(4, half, met)).toEqual(['partly-3', 'not-applicable'])
  expect(keys(1, half, met)).toEqual(['not-applicable'])
})
