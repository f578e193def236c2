/** What is shown beside a card while it is written. */
export const CARD_TABS = ['tests', 'outline', 'preview', 'changes', 'retro', 'fairness'] as const
export type CardTab = (typeof CARD_TABS)[number]
