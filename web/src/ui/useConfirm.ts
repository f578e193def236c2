import { ElMessage, ElMessageBox } from 'element-plus'
import { useI18n } from 'vue-i18n'
import { useTell } from './useTell'

/** Asks before what cannot be undone; true where the answer was yes. */
export function useConfirm() {
  const { t } = useI18n()
  return async (title: string, text: string, act: string) => {
    try {
      await ElMessageBox.confirm(text, title, {
        confirmButtonText: act,
        cancelButtonText: t('ui.cancel'),
      })
      return true
    } catch {
      return false
    }
  }
}

/** Short words at the top of the page after an act. */
export function useToast() {
  const tell = useTell()
  return {
    done: (message: string) => ElMessage({ type: 'success', message, grouping: true }),
    failed: (failure: unknown) =>
      ElMessage({ type: 'warning', message: tell(failure), grouping: true, duration: 6000 }),
  }
}
