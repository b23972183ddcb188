const settleMs = 2000
const longestMs = 3000
let waiting: ReturnType<typeof setTimeout> | undefined
let keep: () => void = () => undefined

/** Sets what keepSoon does. */
export function setKeep(next: () => void): void {
  keep = next
}

/** Something on the page is new: it is kept as it is now, when nothing else is going on. */
export function keepSoon(inMs = settleMs): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => keep(), { timeout: longestMs })
    else keep()
  }, inMs)
}
