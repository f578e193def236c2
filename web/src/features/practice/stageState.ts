import type { Lot, Mark, MoodPoint, Phase, Suggestion, Thanks, Turn } from './stageEvents'

export interface Member {
  account: string
  name: string
  present: boolean
  turns: number
}

export interface Draw {
  number: number
  hash: string
  lots: Lot[]
  at: string
  seed?: string
  drawn?: string
}

export interface Round {
  number: number
  star: string | undefined
  turns: Turn[]
  moods: MoodPoint[]
  marks: Mark[]
  shown: Mark[]
  felt: { text?: string } | undefined
  thanks: Thanks[]
  next: string | undefined
}

/** A room as its events made it, as far as this viewer was told. */
export interface Stage {
  seq: number
  phase: Phase
  members: Member[]
  guest: string
  card: string | undefined
  moodLive: boolean
  minutes: number
  draw: Draw | undefined
  drawn: string | undefined
  passed: string[]
  rounds: Round[]
  helpWanted: boolean
  suggestions: Suggestion[]
  picked: string | undefined
  /** How long the round has been going, up to the last time it began or went on. */
  playedMs: number
  playingSince: string | undefined
}

export const emptyStage = (trainer: string): Stage => ({
  seq: 0,
  phase: 'open',
  members: [],
  guest: trainer,
  card: undefined,
  moodLive: false,
  minutes: 0,
  draw: undefined,
  drawn: undefined,
  passed: [],
  rounds: [],
  helpWanted: false,
  suggestions: [],
  picked: undefined,
  playedMs: 0,
  playingSince: undefined,
})

/** The round that is on, or was last. */
export const roundOf = (stage: Stage): Round | undefined => stage.rounds.at(-1)
