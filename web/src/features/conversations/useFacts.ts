import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ConversationReading, ConversationView } from '@/api/types'
import { useFormat } from '@/ui/useFormat'
import { useWords } from '@/ui/useWords'

interface Fact {
  key: string
  /** The name of a category of the centre's own, instead of the words for the key. */
  own?: string
  text: string
  /** 0…1 where the fact is a share, for a small bar. */
  share?: number
  /** The turns it rests on, to go to. */
  turns?: number[]
}

/** What the whole conversation shows, each as words; what cannot be told is said so. */
export function useFacts(
  conversation: () => ConversationView,
  reading: () => ConversationReading | undefined,
) {
  const { t } = useI18n()
  const { number, percent } = useFormat()
  const { need } = useWords()

  const unknown = () => t('conversations.unknown')
  const share = (key: string, value: number | null | undefined): Fact =>
    value == null ? { key, text: unknown() } : { key, text: percent(value), share: value }
  const turns = (key: string, found: number[] | null | undefined, none: string): Fact =>
    found?.length ? { key, text: '', turns: found } : { key, text: found ? none : unknown() }

  return computed<Fact[]>(() => {
    const read = reading()
    if (!read) return []
    const given = conversation().csat
    return [
      { key: 'need', text: need(read.need) },
      {
        key: 'entryEmotion',
        text: read.entryEmotion == null ? t('conversations.noEntry') : number(read.entryEmotion, 2),
      },
      { key: 'path', text: t(`terms.path.${read.path}`) },
      turns(
        'turningPoint',
        read.turningPoint == null ? [] : [read.turningPoint],
        t('conversations.noTurning'),
      ),
      {
        key: 'resolved',
        text: t('conversations.withShare', {
          word: t(`terms.resolved.${read.resolved.state}`),
          share: percent(read.resolved.probability),
        }),
      },
      {
        key: 'satisfaction',
        text: t('conversations.ofFive', {
          word: t(`terms.satisfaction.${read.satisfaction.level}`),
          n: number(read.satisfaction.score, 1),
        }),
      },
      {
        key: 'given',
        text:
          given == null
            ? t('conversations.notGiven')
            : t('conversations.stars', { n: number(given, given % 1 ? 1 : 0) }),
      },
      share('warmth', read.warmth),
      share('listening', read.listening),
      share('effort', read.effort),
      turns('tooFast', read.answers.tooFast, t('conversations.noTurns')),
      turns('canned', read.answers.canned, t('conversations.noTurns')),
      ...Object.entries(read.categories).map(([own, text]) => ({ key: `own.${own}`, own, text })),
    ]
  })
}
