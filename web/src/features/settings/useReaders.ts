import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, ok } from '@/api/client'
import { send } from '@/api/send'
import type { ReaderVersionView } from '@/api/types'
import { useConfirm, useToast } from '@/ui/useConfirm'
import { isWorking, type ReaderAct } from './readerActs'

const BUSY = 1_000
const CONFIRMED = {
  activate: 'activate',
  back: 'activate',
  delete: 'delete',
  forget: 'forget',
} as const

const begin = (act: ReaderAct, version: string) => {
  const route = { params: { path: { version } } }
  if (act === 'read' || act === 'go') return api.POST('/api/readers/{version}/readings', route)
  if (act === 'activate' || act === 'back')
    return api.POST('/api/readers/{version}/activation', route)
  return api.DELETE('/api/readers/{version}/readings', route)
}

/** The versions of the reader, what goes on with them, and what can be done. */
export function useReaders() {
  const { t } = useI18n()
  const queries = useQueryClient()
  const confirm = useConfirm()
  const { done, failed } = useToast()
  const again = () => queries.invalidateQueries({ queryKey: ['readers'] })

  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['readers'],
    queryFn: () => ok(api.GET('/api/readers')),
    refetchInterval: ({ state }) => (state.data?.versions.some(isWorking) ? BUSY : false),
  })
  const working = computed(() => data.value?.versions.find(isWorking))
  watch(working, (now, before) => {
    if (before && !now) {
      for (const key of ['conversations', 'conversation', 'reading', 'evaluation', 'home'])
        void queries.invalidateQueries({ queryKey: [key] })
    }
  })

  const { mutate: act, isPending: beginning } = useMutation({
    mutationFn: ({ what, version }: { what: ReaderAct; version: string }) => begin(what, version),
    onSuccess: (_, { what }) => {
      if (what !== 'forget') done(t('settings.reader.started'))
      return again()
    },
    onError: failed,
  })
  const { mutate: cancel, isPending: cancelling } = useMutation({
    mutationFn: () => api.POST('/api/readers/cancellation'),
    onSuccess: again,
    onError: failed,
  })
  const { mutate: bring, isPending: bringing } = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('file', file)
      return send<ReaderVersionView>('/api/readers/models', form)
    },
    onSuccess: () => {
      done(t('settings.reader.brought'))
      return again()
    },
    onError: failed,
  })

  async function ask(what: ReaderAct, version: string) {
    if (what !== 'read' && what !== 'go') {
      const key = `settings.reader.${CONFIRMED[what]}`
      const button = t(`settings.reader.${what}`)
      if (!(await confirm(t(`${key}Title`, { version }), t(`${key}About`), button))) return
    }
    act({ what, version })
  }
  async function askToCancel() {
    const running = working.value?.work?.act
    if (!running) return
    const about = `settings.reader.cancel${running.charAt(0).toUpperCase()}${running.slice(1)}`
    if (await confirm(t('settings.reader.cancelTitle'), t(about), t('settings.reader.cancel')))
      cancel()
  }

  return {
    data,
    error,
    isPending,
    refetch,
    working,
    busy: computed(() => beginning.value || cancelling.value),
    bringing,
    bring,
    ask,
    askToCancel,
  }
}
