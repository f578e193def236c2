import { expect, test } from 'vitest'
import type { GateView } from '@/api/types'
import { suggestedSay } from './useSay'

const gate = (state: GateView['state']) => ({ state, faults: [], missing: [] }) as GateView

test('what misses its gate and counts is to advise, and may count again once it passes', () => {
  expect(suggestedSay({ gate: gate('advisory'), sayNow: 'counts' })).toBe('advises')
  expect(suggestedSay({ gate: gate('passed'), sayNow: 'advises' })).toBe('counts')
})

test('nothing is suggested where all is as it should be, or too little is known', () => {
  expect(suggestedSay({ gate: gate('advisory'), sayNow: 'advises' })).toBeUndefined()
  expect(suggestedSay({ gate: gate('passed'), sayNow: 'counts' })).toBeUndefined()
  expect(suggestedSay({ gate: gate('open'), sayNow: 'counts' })).toBeUndefined()
  expect(suggestedSay({ gate: gate('open'), sayNow: 'advises' })).toBeUndefined()
  expect(suggestedSay({ gate: gate('advisory'), sayNow: 'none' })).toBeUndefined()
  expect(suggestedSay({ gate: gate('advisory') })).toBeUndefined()
  expect(suggestedSay({ sayNow: 'none' })).toBeUndefined()
})
