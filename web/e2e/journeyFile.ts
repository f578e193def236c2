import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

interface Spoken {
  conversationId: string
  agentId?: string
  startedAt: string
  turns: { speaker: string; text: string }[]
}

/** Sentences that are plain words: no number, name or sign that masking could touch. */
const PLAIN = /^[\u4e00-\u9fff]{6,16}$/
const sentences = (text: string) => text.split(/[^\u4e00-\u9fff]+/).filter((it) => PLAIN.test(it))

/**
 * Conversations to journey through: those of the file that HEARTH_JOURNEY_FILE names, as JSON lines, or else a made-up
 * centre's. Their ids and agents belong to this run alone.
 */
export function journeyFile(run: string) {
  const all = lines()
    .map((line) => JSON.parse(line) as Spoken)
    .map((it) => ({
      ...it,
      conversationId: `${run}-${it.conversationId}`,
      agentId: `${run}-${it.agentId ?? 'none'}`,
    }))
  const habit = commonSentence(all)
  const years = [...new Set(all.map(({ startedAt }) => startedAt.slice(0, 4)))].sort()
  return { all, habit, years, content: all.map((it) => JSON.stringify(it)).join('\n') }
}

function lines() {
  const named = process.env.HEARTH_JOURNEY_FILE
  if (named) return readFileSync(named, 'utf8').split('\n').filter(Boolean)
  const folder = mkdtempSync(join(tmpdir(), 'hearth-journey-'))
  const hearth = resolve(import.meta.dirname, '../../hearth')
  const made = [
    'demo',
    '--agents',
    '8',
    '--days',
    '10',
    '--seed',
    '14',
    '--out',
    join(folder, 'centre'),
  ]
  execFileSync(hearth, made, { stdio: 'ignore' })
  const text = readFileSync(join(folder, 'centre', 'conversations.jsonl'), 'utf8')
  rmSync(folder, { recursive: true })
  return text.split('\n').filter(Boolean)
}

/** What agents often say before their last words, and the agent who says it most. */
function commonSentence(all: Spoken[]) {
  const counts = new Map<string, Map<string, number>>()
  for (const { agentId = '', turns } of all) {
    const said = turns.filter(({ speaker }) => speaker === 'agent').map(({ text }) => text)
    const last = said.pop() ?? ''
    for (const sentence of new Set(said.flatMap(sentences))) {
      if (last.includes(sentence)) continue
      const byAgent = counts.get(sentence) ?? new Map<string, number>()
      byAgent.set(agentId, (byAgent.get(agentId) ?? 0) + 1)
      counts.set(sentence, byAgent)
    }
  }
  const sum = (byAgent: Map<string, number>) => [...byAgent.values()].reduce((a, b) => a + b, 0)
  const [most] = [...counts].sort(([, one], [, other]) => sum(other) - sum(one))
  if (!most) throw new Error('Nobody says the same thing twice in this file.')
  const [sentence, byAgent] = most
  const [first] = [...byAgent].sort(([, one], [, other]) => other - one)
  return { sentence, agent: first?.[0] ?? '' }
}
