import { describe, expect, it } from 'vitest'
import { sheetsOf } from './sheetsOf'

describe('sheets of all conversations', () => {
  it('are those of the period and the team that the list shows', () => {
    const asked = {
      from: '2026-01-01T00:00:00Z',
      to: '2026-02-01T00:00:00Z',
      team: 't',
      mode: 'blind',
    }
    expect(sheetsOf(asked, 'zh-CN')).toEqual({
      from: '2026-01-01T00:00:00Z',
      to: '2026-02-01T00:00:00Z',
      lang: 'zh-CN',
      team: 't',
    })
  })

  it('are those of the last 31 days where no period is chosen', () => {
    expect(sheetsOf({}, 'en', new Date('2026-02-01T00:00:00Z'))).toEqual({
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-02-01T00:00:00.000Z',
      lang: 'en',
    })
  })
})
