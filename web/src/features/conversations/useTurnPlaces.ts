import { nextTick, onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'

/** The middle of every bubble within its list, by turn, kept true while things grow; −1 is the whole height. */
export function useTurnPlaces(list: Ref<HTMLElement | undefined>, turns: () => unknown) {
  const places = shallowRef(new Map<number, number>())

  function measure() {
    const element = list.value
    if (!element) return
    const found = new Map([[-1, element.offsetHeight]])
    for (const bubble of element.querySelectorAll<HTMLElement>('[data-turn]')) {
      found.set(Number(bubble.dataset.turn), bubble.offsetTop + bubble.offsetHeight / 2)
    }
    places.value = found
  }

  const observer = new ResizeObserver(measure)
  watch(list, (element, before) => {
    if (before) observer.unobserve(before)
    if (element) observer.observe(element)
  })
  watch(turns, () => nextTick(measure))
  onBeforeUnmount(() => observer.disconnect())

  return places
}
