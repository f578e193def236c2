import * as access from '@/features/access'
import * as calibration from '@/features/calibration'
import * as appeals from '@/features/appeals'
import * as conversations from '@/features/conversations'
import * as home from '@/features/home'
import * as intake from '@/features/intake'
import * as people from '@/features/people'
import * as practice from '@/features/practice'
import * as quality from '@/features/quality'
import * as review from '@/features/review'
import * as settings from '@/features/settings'
import * as studio from '@/features/studio'

/** All that the app is made of; each gives its routes and its messages. */
export const features = [
  access,
  home,
  conversations,
  appeals,
  intake,
  people,
  practice,
  studio,
  quality,
  review,
  calibration,
  settings,
]
