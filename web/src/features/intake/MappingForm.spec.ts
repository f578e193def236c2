import { mount } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { expect, test, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import { createI18n } from 'vue-i18n'
import type { FirstLook } from '@/api/types'
import { messages as ui } from '@/ui/messages'
import MappingForm from './MappingForm.vue'
import en from './en.json'
import { emptyMapping, missing } from './mapping'

vi.stubGlobal('fetch', () => Promise.resolve(Response.json({}, { status: 401 })))

const look = (part: Partial<FirstLook> = {}): FirstLook => ({
  format: 'csv',
  columns: ['no', 'who', 'words'],
  rows: [
    ['1', 'buyer', 'hello'],
    ['1', 'seller', 'hi'],
  ],
  unknownSpeakers: ['robot'],
  complete: true,
  remembered: false,
  ...part,
})

function form(preview: FirstLook) {
  const mapping = reactive({
    ...emptyMapping('UTC'),
    columns: { conversationId: 'no', speaker: 'who', text: 'words' } as Record<string, string>,
  })
  const view = mount(MappingForm, {
    props: { preview, modelValue: mapping, lacking: missing(mapping) },
    global: {
      stubs: { ElSelect: true, ZoneSelect: true },
      plugins: [
        createI18n({ legacy: false, locale: 'en', messages: { en: { ...ui.en, ...en } } }),
        VueQueryPlugin,
      ],
    },
  })
  return { view, mapping }
}

test('says that the mapping was guessed, or is that of last time', () => {
  expect(form(look()).view.text()).toContain('Guessed from the heading')
  expect(form(look({ remembered: true })).view.text()).toContain('As last time')
})

test('names what is still needed in words', () => {
  expect(form(look()).view.get('[role=status]').text()).toBe(
    'Still needed: Values for the customer and Values for the agent',
  )
})

test('shows under each column what it is used for', () => {
  const heads = form(look())
    .view.findAll('th')
    .map((head) => head.text().replace(/\s+/g, ' '))
  expect(heads).toEqual(['no Conversation id', 'who Who speaks', 'words Words'])
})

test('a row that is a conversation asks for no speakers', async () => {
  const { view, mapping } = form(look())
  expect(view.text()).toContain('Values for the customer')
  mapping.layout = 'conversation-per-row'
  await nextTick()
  await view.setProps({ lacking: missing(mapping) })
  expect(view.text()).not.toContain('Values for the customer')
  expect(view.text()).not.toContain('Who speaks')
})
