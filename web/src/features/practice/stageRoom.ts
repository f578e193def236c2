import type { Recorded, StageEvent } from './stageEvents'
import { roundOf, type Round, type Stage } from './stageState'

const set = (part: Partial<Stage>) => (stage: Stage) => Object.assign(stage, part)

/** The clock stands while a round is paused or over. */
function stop(stage: Stage, at: string) {
  if (stage.playingSince) stage.playedMs += Date.parse(at) - Date.parse(stage.playingSince)
  stage.playingSince = undefined
}

function join(stage: Stage, account: string, name: string) {
  const known = stage.members.find((one) => one.account === account)
  if (known) known.present = true
  else stage.members.push({ account, name, present: true, turns: 0 })
}

function begin(stage: Stage, { at, round }: Recorded) {
  const star = stage.drawn
  const member = stage.members.find((one) => one.account === star)
  if (member) member.turns += 1
  stage.rounds.push({
    number: round,
    star,
    turns: [],
    moods: [],
    marks: [],
    shown: [],
    felt: undefined,
    thanks: [],
    next: undefined,
  })
  Object.assign(stage, { phase: 'playing', playedMs: 0, playingSince: at })
}

const noHelp = { helpWanted: false, suggestions: [] }
const noDraw = { draw: undefined, drawn: undefined }

/** Once a round is over its words are the trainee's and the trainer's; this page forgets them too. */
function conclude(stage: Stage, me: string, trainer: string) {
  const round = roundOf(stage)
  if (round && me !== trainer && me !== round.star) {
    Object.assign(round, { turns: [], moods: [], marks: [], shown: [], felt: undefined })
    Object.assign(round, { thanks: [], next: undefined })
  }
  Object.assign(stage, { phase: 'open', ...noDraw })
}

function leave(stage: Stage, account: string, trainer: string) {
  const member = stage.members.find((one) => one.account === account)
  if (member) member.present = false
  if (stage.guest === account) stage.guest = trainer
}

function inRound(round: Round, event: StageEvent) {
  if (event.kind === 'said') round.turns.push(event)
  else if (event.kind === 'moodSet') round.moods.push(event)
  else if (event.kind === 'marked') round.marks.push(event)
  else if (event.kind === 'ended') round.moods = event.moods
  else if (event.kind === 'felt') round.felt = event
  else if (event.kind === 'markShown') round.shown.push(event.mark)
  else if (event.kind === 'thanked') round.thanks.push(event)
  else if (event.kind === 'nextNamed') round.next = event.text
}

/** Lets an event happen. One that was seen already changes nothing. */
export function happen(stage: Stage, recorded: Recorded, me: string, trainer: string): boolean {
  if (recorded.seq <= stage.seq) return false
  stage.seq = recorded.seq
  const { event, at } = recorded
  const round = roundOf(stage)
  if (round && round.number === recorded.round) inRound(round, event)
  switch (event.kind) {
    case 'joined':
      join(stage, event.account, event.name)
      break
    case 'left':
      leave(stage, event.account, trainer)
      break
    case 'announced':
      set({
        phase: 'drawing',
        drawn: undefined,
        draw: { number: event.draw, hash: event.seedHash, lots: event.lots, at },
      })(stage)
      break
    case 'revealed':
      if (stage.draw) Object.assign(stage.draw, { seed: event.seed, drawn: event.account })
      stage.drawn = event.account
      break
    case 'passed':
      stage.passed.push(event.account)
      set({ phase: 'open', ...noDraw })(stage)
      break
    case 'began':
      begin(stage, recorded)
      break
    case 'paused':
      stop(stage, at)
      stage.phase = 'paused'
      break
    case 'ended':
      stop(stage, at)
      set({ phase: 'debrief', ...noHelp })(stage)
      break
    case 'concluded':
      conclude(stage, me, trainer)
      break
    default:
      small(stage, event, at)
  }
  return true
}

function small(stage: Stage, event: StageEvent, at: string) {
  if (event.kind === 'appointed') stage.guest = event.account
  else if (event.kind === 'cardChosen') stage.card = event.card
  else if (event.kind === 'moodShown') stage.moodLive = event.live
  else if (event.kind === 'timerSet') stage.minutes = event.minutes
  else if (event.kind === 'undrawn') set({ phase: 'open', ...noDraw })(stage)
  else if (event.kind === 'resumed') set({ phase: 'playing', playingSince: at })(stage)
  else if (event.kind === 'helpAsked') stage.helpWanted = true
  else if (event.kind === 'suggested') stage.suggestions.push(event)
  else if (event.kind === 'picked') {
    const chosen = stage.suggestions.find((one) => one.suggestion === event.suggestion)
    set({ ...noHelp, picked: chosen?.text })(stage)
  } else if (event.kind === 'closed') stage.phase = 'closed'
}
