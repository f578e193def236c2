import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import '@/ui/element'
import '@/ui/tokens.css'
import '@/ui/element.css'
import '@/ui/base.css'
import '@/ui/useTheme'
import App from './App.vue'
import { i18n } from './i18n'
import { queryClient } from './queryClient'
import { router } from './router'

createApp(App).use(i18n).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')
