import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, shallowRef } from 'vue'
import type { RosterOutcome } from '@/api/types'
import { send } from '@/api/send'

/** A roster on its way in: first what it would change, then, when that is wanted, the change itself. */
export function useRoster() {
  const queries = useQueryClient()
  const file = shallowRef<File>()
  const programme = ref('')
  const report = shallowRef<RosterOutcome>()
  const kept = ref(false)
  const busy = ref(false)
  const failure = shallowRef<unknown>()

  async function ask(dryRun: boolean) {
    if (!file.value) return
    busy.value = true
    failure.value = undefined
    const form = new FormData()
    form.append('file', file.value)
    const query = new URLSearchParams({ dryRun: String(dryRun) })
    if (programme.value) query.set('programme', programme.value)
    try {
      report.value = await send<RosterOutcome>(`/api/people/roster?${query}`, form)
      kept.value = !dryRun
      if (!dryRun) {
        await queries.invalidateQueries({ queryKey: ['people'] })
        await queries.invalidateQueries({ queryKey: ['organisation'] })
      }
    } catch (refusal) {
      failure.value = refusal
    } finally {
      busy.value = false
    }
  }

  const look = (chosen: File) => {
    file.value = chosen
    report.value = undefined
    return ask(true)
  }
  const keep = () => ask(false)
  function reset() {
    file.value = report.value = failure.value = undefined
    kept.value = false
  }
  const changes = computed(() => {
    const told = report.value
    if (!told) return []
    return [
      ['created', told.people.created],
      ['updated', told.people.updated],
      ['unchanged', told.people.unchanged],
      ['programmes', told.programmes.created],
      ['teams', told.teams.created],
      ['shifts', told.shifts.created + told.shifts.updated],
    ] as const
  })

  return { file, programme, report, kept, busy, failure, changes, look, keep, reset }
}
