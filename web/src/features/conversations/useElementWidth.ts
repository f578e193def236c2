import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

/** How wide an element is just now. */
export function useElementWidth(element: Ref<HTMLElement | undefined>, first: number) {
  const width = ref(first)
  const observer = new ResizeObserver(([entry]) => {
    if (entry) width.value = Math.round(entry.contentRect.width)
  })
  watch(element, (now) => now && observer.observe(now))
  onBeforeUnmount(() => observer.disconnect())
  return width
}
