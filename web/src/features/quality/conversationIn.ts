const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** The id of a conversation in what was pasted: an id alone, or the address of its page. */
export const conversationIn = (text: string) => ID.exec(text)?.[0].toLowerCase()
