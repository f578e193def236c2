import { expect, test } from 'vitest'
import type { StageEvent } from './stageEvents'
import { happen } from './stageRoom'
import { emptyStage, roundOf, type Stage } from './stageState'

const AT = '2026-11-27T09:00:00Z'

function room(me: string, ...events: StageEvent[]): Stage {
  const stage = emptyStage('t')
  events.forEach((event, index) =>
    happen(stage, { seq: index + 1, at: AT, round: 1, event }, me, 't'),
  )
  return stage
}

const joined = (account: string): StageEvent => ({ kind: 'joined', account, name: account })
const lots = [{ account: 'a', lots: 4 }]
const begun: StageEvent[] = [
  joined('t'),
  joined('a'),
  joined('b'),
  { kind: 'announced', draw: 1, seedHash: 'h', lots },
  { kind: 'revealed', draw: 1, seed: 's', account: 'a' },
  { kind: 'began' },
  { kind: 'said', turn: 0, speaker: 'customer', text: '在吗' },
]

test('an event that comes twice happens once', () => {
  const stage = room('b', ...begun)
  const again = { seq: begun.length, at: AT, round: 1, event: begun[begun.length - 1]! }
  expect(happen(stage, again, 'b', 't')).toBe(false)
  expect(roundOf(stage)?.turns).toHaveLength(1)
})

test('a round goes from draw to debrief', () => {
  expect(room('b', ...begun.slice(0, 4)).phase).toBe('drawing')
  const stage = room('b', ...begun)
  expect(stage).toMatchObject({ phase: 'playing', drawn: 'a', guest: 't' })
  expect(stage.members.find((one) => one.account === 'a')?.turns).toBe(1)
  const done = room('b', ...begun, { kind: 'ended', moods: [{ turns: 1, mood: 3 }] })
  expect(done.phase).toBe('debrief')
  expect(roundOf(done)?.moods).toEqual([{ turns: 1, mood: 3 }])
})

test('when a round is over its words stay with the trainee and the trainer', () => {
  const over: StageEvent[] = [...begun, { kind: 'ended', moods: [] }, { kind: 'concluded' }]
  expect(roundOf(room('a', ...over))?.turns).toHaveLength(1)
  expect(roundOf(room('t', ...over))?.turns).toHaveLength(1)
  expect(roundOf(room('b', ...over))?.turns).toHaveLength(0)
})

test('a guest who leaves gives the part back to the trainer, and a pass opens the room again', () => {
  expect(room('t', joined('g'), { kind: 'appointed', account: 'g' }).guest).toBe('g')
  const left = room(
    't',
    joined('g'),
    { kind: 'appointed', account: 'g' },
    { kind: 'left', account: 'g' },
  )
  expect(left.guest).toBe('t')
  const passed = room('a', ...begun.slice(0, 5), { kind: 'passed', account: 'a' })
  expect(passed).toMatchObject({ phase: 'open', draw: undefined, passed: ['a'] })
})

test('a sentence that was picked is at hand, and help is over', () => {
  const offered = { suggestion: 'x', text: '先听他说完', account: 'b' }
  const stage = room('a', ...begun, { kind: 'helpAsked' }, { kind: 'suggested', ...offered })
  expect(stage.suggestions).toHaveLength(1)
  const picked: StageEvent = { kind: 'picked', suggestion: 'x' }
  happen(stage, { seq: 99, at: AT, round: 1, event: picked }, 'a', 't')
  expect(stage).toMatchObject({ helpWanted: false, suggestions: [], picked: '先听他说完' })
})

test('the clock stands while the round is paused', () => {
  const stage = room('a', ...begun)
  const at = (seconds: number) => new Date(Date.parse(AT) + seconds * 1000).toISOString()
  happen(stage, { seq: 20, at: at(30), round: 1, event: { kind: 'paused' } }, 'a', 't')
  expect(stage).toMatchObject({ playedMs: 30_000, playingSince: undefined })
  happen(stage, { seq: 21, at: at(90), round: 1, event: { kind: 'resumed' } }, 'a', 't')
  happen(stage, { seq: 22, at: at(100), round: 1, event: { kind: 'ended', moods: [] } }, 'a', 't')
  expect(stage.playedMs).toBe(40_000)
})
