import { ref } from 'vue'

export type Theme = 'light' | 'dark'

const KEY = 'hearth.theme'
const kept = localStorage.getItem(KEY)
const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
const theme = ref<Theme>(kept === 'light' || kept === 'dark' ? kept : preferred)

const apply = () => (document.documentElement.dataset.theme = theme.value)
apply()

/** Light or dark, as the reader last chose. */
export function useTheme() {
  function toggle() {
    theme.value = theme.value === 'dark' ? 'light' : 'dark'
    localStorage.setItem(KEY, theme.value)
    apply()
  }
  return { theme, toggle }
}
