const quoted = (text: string) => JSON.stringify(text)

/** A card to begin with: one section, one item, one test; it can be published as it is. */
export const firstDocument = (id: string, zh: string, en: string) => `card: ${id}
version: 1
name: {zh: ${quoted(zh)}, en: ${quoted(en)}}
about: {zh: ${quoted(zh)}, en: ${quoted(en)}}

sections:
  - id: opening
    name: {zh: 开场, en: Opening}
    items:
      - id: greeting
        name: {zh: 开场问候, en: Greeting}
        definition:
          zh: 在前两次回复里问候客户
          en: Greet the customer within the first two replies
        weight: 10
        detect: {behaviour: greeting, in-first: 2}
        pass: {zh: "您好，请问有什么可以帮您？", en: "Hello, how can I help?"}
        fail: {zh: "订单号发一下。", en: "Order number."}

tests:
  - name: 一开口就问候
    turns:
      - {customer: "在吗"}
      - {agent: "您好，请问有什么可以帮您？", behaviours: greeting}
    expect: {items: {greeting: met}, score: 100}
`
