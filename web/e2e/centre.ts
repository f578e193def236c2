import type { Browser, Page } from '@playwright/test'
import { expect, setupPath } from './people'

const PASSWORD = '听完再说，先看见那句好话'

export interface Wanted {
  /** Rows of a roster, its header first. */
  roster: string
  /** Whom to invite; an agent is the person with this employee number. */
  accounts: { name: string; role: string; login: string; number?: string }[]
}

/** What an administrator would do on the pages of people and accounts, which other journeys walk through. */
export async function bringPeople(page: Page, wanted: Wanted): Promise<string[]> {
  return page.evaluate(async ({ roster, accounts }) => {
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '')
    const headers = { 'X-XSRF-TOKEN': token }
    const form = new FormData()
    form.append('file', new Blob([roster]), 'r.csv')
    await fetch('/api/people/roster', { method: 'POST', headers, body: form })
    const links: string[] = []
    for (const { name, role, login, number } of accounts) {
      const people = number && (await (await fetch(`/api/people?q=${number}`)).json())
      const answer = await fetch('/api/accounts', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({
          name,
          login,
          roles: [role],
          ...(people && { person: people.items[0].id }),
        }),
      })
      links.push(String((await answer.json()).link))
    }
    return links
  }, wanted)
}

/** A page of their own for whoever a link lets in. */
export async function comeIn(browser: Browser, link: string) {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await page.goto(setupPath(link))
  await page.fill('input[name=password]', PASSWORD)
  await page.getByRole('button', { name: '设置并进入' }).click()
  await expect(page.getByRole('navigation', { name: '主导航' }).first()).toBeVisible()
  return page
}

/** What the server answers whoever is signed in on this page. */
export const ask = <T>(page: Page, path: string) =>
  page.evaluate(async (path) => {
    const answer = await fetch(path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }, path) as Promise<T>
