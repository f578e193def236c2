import type { CardUse } from '@/api/types'

/** What measures the work of the centre, or of one programme. */
export interface Place {
  programme: string | null
  main: string | undefined
  beside: string[]
}

/** The centre and each programme, as rows of a form. */
export function placesOf(uses: CardUse[], programmes: string[]): Place[] {
  const own = (programme: string | null) =>
    uses.filter((use) => (use.programme ?? null) === programme)
  return [null, ...programmes].map((programme) => ({
    programme,
    main: own(programme).find((use) => use.main)?.scorecard,
    beside: own(programme)
      .filter((use) => !use.main)
      .map((use) => use.scorecard),
  }))
}

/** The rows as the server keeps them; a card that is the main one of a row does not stand beside itself. */
export const usesOf = (places: Place[]): CardUse[] =>
  places.flatMap(({ programme, main, beside }) => {
    const where = programme === null ? {} : { programme }
    return [
      ...(main ? [{ ...where, scorecard: main, main: true }] : []),
      ...beside
        .filter((card) => card !== main)
        .map((card) => ({ ...where, scorecard: card, main: false })),
    ]
  })
