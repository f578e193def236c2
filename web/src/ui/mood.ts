import type { Emotion, Path } from '@/api/types'
import type { Tone } from './StateChip.vue'

export type Mood = 'calm' | 'good' | 'low' | 'hot' | 'abuse'

const MOODS: Record<Emotion, Mood> = {
  neutral: 'calm',
  pleased: 'good',
  confused: 'low',
  anxious: 'low',
  disappointed: 'low',
  frustrated: 'hot',
  angry: 'hot',
  abusive: 'abuse',
}

/** How an emotion is tinted: ember for what asks for attention, red for abuse alone. */
export const moodOf = (emotion: Emotion): Mood => MOODS[emotion] ?? 'calm'

const PATHS: Record<Path, Tone> = {
  calm: 'quiet',
  warmed: 'well',
  recovered: 'well',
  worsened: 'ember',
  upset: 'ember',
}

export const toneOfPath = (path: Path): Tone => PATHS[path] ?? 'quiet'
