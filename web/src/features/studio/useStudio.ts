import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { api, ok } from '@/api/client'
import { useSession } from '@/api/shared'
import type { StudioOutline } from '@/api/types'
import { useToast } from '@/ui/useConfirm'

const at = (id: MaybeRefOrGetter<string>) => ({ params: { path: { id: toValue(id) } } })

/** Who may make versions of a draft. */
export function useStudioRights() {
  const { has } = useSession()
  return { publishes: computed(() => has('trainer')) }
}

/** All scenarios, those written here first. */
export const useScenarios = () =>
  useQuery({ queryKey: ['studio'], queryFn: () => ok(api.GET('/api/studio/scenarios')) })

export const useScenario = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['studio', 'one', id],
    queryFn: () => ok(api.GET('/api/studio/scenarios/{id}', at(id))),
  })

/** Its published versions, the newest first. */
export const useScenarioVersions = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['studio', 'versions', id],
    queryFn: () => ok(api.GET('/api/studio/scenarios/{id}/versions', at(id))),
  })

/** A version as it is written; it never changes. */
export const useScenarioDocument = (
  id: MaybeRefOrGetter<string>,
  version: MaybeRefOrGetter<number | undefined>,
) =>
  useQuery({
    queryKey: ['studio', 'document', id, version],
    queryFn: () =>
      ok(
        api.GET('/api/studio/scenarios/{id}/versions/{version}', {
          params: { path: { id: toValue(id), version: toValue(version) ?? 1 } },
        }),
      ),
    enabled: computed(() => toValue(version) !== undefined),
    staleTime: Infinity,
  })

interface Beginning {
  like?: string
  document?: string
  conversation?: string
  language?: string
}

/** Begins a scenario and opens it in the editor. */
export function useBeginning() {
  const { failed } = useToast()
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (body: Beginning) => ok(api.POST('/api/studio/scenarios', { body })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['studio'] })
      await router.push(`/practice/studio/${id}/edit`)
    },
    onError: failed,
  })
}

/** Takes a scenario out of the catalogue, or back into it. */
export function useArchiving(id: MaybeRefOrGetter<string>) {
  const { t } = useI18n()
  const { done, failed } = useToast()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (archived: boolean) =>
      archived
        ? api.POST('/api/studio/scenarios/{id}/archive', at(id))
        : api.DELETE('/api/studio/scenarios/{id}/archive', at(id)),
    onSuccess: (_, archived) => {
      done(t(archived ? 'studio.archivedNow' : 'studio.restoredNow'))
      return queries.invalidateQueries({ queryKey: ['studio'] })
    },
    onError: failed,
  })
}

/** Titles in the reader's language, or in the one there is. */
export function useTitles() {
  const { locale } = useI18n()
  const said = (texts: Record<string, string>) =>
    texts[locale.value.startsWith('zh') ? 'zh' : 'en'] ?? Object.values(texts)[0] ?? ''
  return {
    said,
    title: (outline: StudioOutline | undefined, id: string) =>
      outline ? said(outline.titles) : id,
  }
}

/** Hands a document over as a file. */
export function download(id: string, document: string) {
  const link = window.document.createElement('a')
  link.href = URL.createObjectURL(new Blob([document], { type: 'text/yaml' }))
  link.download = `${id}.yaml`
  link.click()
  URL.revokeObjectURL(link.href)
}
