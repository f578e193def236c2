import type { Emotion } from '@/api/types'

export type Phase = 'open' | 'drawing' | 'playing' | 'paused' | 'debrief' | 'closed'
export type Praise = 'well' | 'try'

export interface Evidence {
  signal: string
  start: number
  end: number
}

/** What the reading saw in a turn. */
export interface Seen {
  emotion?: Emotion
  valence?: number
  flags: string[]
  behaviours: string[]
  warmth?: number
  evidence: Evidence[]
}

export interface Lot {
  account: string
  lots: number
}

export interface Turn {
  turn: number
  speaker: 'customer' | 'agent'
  text: string
  seen?: Seen
}

export interface Mark {
  mark: string
  turn: number
  praise: Praise
  choice: string
  note?: string
  account: string
}

export interface MoodPoint {
  turns: number
  mood: number
}

export interface Suggestion {
  suggestion: string
  text: string
  account: string
}

export interface Thanks {
  choice: string
  note?: string
  account: string
}

/** What the server tells of a room; docs/stage.md says who is told what. */
export type StageEvent =
  | { kind: 'joined'; account: string; name: string }
  | { kind: 'left'; account: string }
  | { kind: 'appointed'; account: string }
  | { kind: 'cardChosen'; card: string }
  | { kind: 'moodShown'; live: boolean }
  | { kind: 'timerSet'; minutes: number }
  | { kind: 'announced'; draw: number; seedHash: string; lots: Lot[] }
  | { kind: 'revealed'; draw: number; seed: string; account: string }
  | { kind: 'passed'; account: string }
  | { kind: 'undrawn' | 'began' | 'paused' | 'resumed' | 'helpAsked' | 'concluded' | 'closed' }
  | ({ kind: 'said' } & Turn)
  | ({ kind: 'moodSet' } & MoodPoint)
  | ({ kind: 'marked' } & Mark)
  | ({ kind: 'suggested' } & Suggestion)
  | { kind: 'picked'; suggestion?: string }
  | { kind: 'ended'; moods: MoodPoint[] }
  | { kind: 'felt'; text?: string }
  | { kind: 'markShown'; mark: Mark }
  | ({ kind: 'thanked' } & Thanks)
  | { kind: 'nextNamed'; text: string }

export interface Recorded {
  seq: number
  at: string
  round: number
  event: StageEvent
}

/** The words that may be chosen, in the order they are offered. */
export const WELL = ['listened', 'clear', 'owned', 'warm', 'solution', 'steady'] as const
export const TRY = ['feeling', 'restate', 'ask', 'option', 'deadline', 'slower'] as const
export const THANKS = ['thanks', 'hug', 'learned', 'brave'] as const
