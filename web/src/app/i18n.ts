import { watchEffect } from 'vue'
import { createI18n } from 'vue-i18n'
import { messages as ui } from '@/ui/messages'
import en from './en.json'
import { features } from './features'
import zhCN from './zh-CN.json'

export type Locale = 'zh-CN' | 'en'

const KEY = 'hearth.locale'
const kept = localStorage.getItem(KEY)

export const i18n = createI18n({
  legacy: false,
  locale: (kept === 'en' ? 'en' : 'zh-CN') as Locale,
  fallbackLocale: 'zh-CN',
  messages: { en, 'zh-CN': zhCN },
})

for (const messages of [ui, ...features.map((feature) => feature.messages)]) {
  i18n.global.mergeLocaleMessage('en', messages.en)
  i18n.global.mergeLocaleMessage('zh-CN', messages['zh-CN'])
}

watchEffect(() => {
  document.documentElement.lang = i18n.global.locale.value
})

/** Takes the language of the account where none was chosen on this device. */
export function adoptLocale(locale: string | null | undefined) {
  if (localStorage.getItem(KEY) || !locale) return
  i18n.global.locale.value = locale.startsWith('en') ? 'en' : 'zh-CN'
}

/** Changes the language and remembers the choice on this device. */
export function chooseLocale(locale: Locale) {
  i18n.global.locale.value = locale
  localStorage.setItem(KEY, locale)
}
