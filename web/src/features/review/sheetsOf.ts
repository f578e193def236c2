const MONTH = 31 * 86_400_000

/** What is asked for sheets of all conversations: the period and teams of the list, or the last 31 days. */
export function sheetsOf(asked: Record<string, string>, lang: string, now = new Date()) {
  const { team, programme } = asked
  const to = asked.to ?? now.toISOString()
  return {
    from: asked.from ?? new Date(new Date(to).getTime() - MONTH).toISOString(),
    to,
    lang,
    ...(team && { team }),
    ...(programme && { programme }),
  }
}
