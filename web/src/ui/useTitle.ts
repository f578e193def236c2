import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'

/** Names the browser tab after the page. */
export function useTitle(title: () => string | undefined) {
  const { t } = useI18n()
  watchEffect(() => {
    const own = title()
    document.title = own ? `${own} · ${t('ui.product')}` : t('ui.product')
  })
}
