import type { Lot } from './stageEvents'
import type { Draw } from './stageState'

/** What is hashed to draw: `seed:draw:account=lots,account=lots,…`. */
export const written = (seed: string, draw: number, lots: Lot[]) =>
  `${seed}:${draw}:${lots.map(({ account, lots }) => `${account}=${lots}`).join(',')}`

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whom a hash draws: the remainder by the number of all lots, counted off from the first. */
export function drawnBy(hash: string, lots: Lot[]): string | undefined {
  const all = lots.reduce((sum, one) => sum + one.lots, 0)
  let place = Number(BigInt(`0x${hash}`) % BigInt(all))
  return lots.find((one) => (place -= one.lots) < 0)?.account
}

export type Checked = 'fair' | 'false' | 'cannot'

/**
 * Reckons a draw again in this browser: the seed must be the one whose hash was told before, and must draw the same
 * name. Browsers lend their hash function to secure pages only; without it the page says how to check by hand.
 */
export async function check(draw: Draw): Promise<Checked> {
  if (!draw.seed || !globalThis.crypto?.subtle) return 'cannot'
  if ((await sha256(draw.seed)) !== draw.hash) return 'false'
  const hash = await sha256(written(draw.seed, draw.number, draw.lots))
  return drawnBy(hash, draw.lots) === draw.drawn ? 'fair' : 'false'
}
