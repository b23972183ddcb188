/** `ended`: the server answered that nobody is signed in. `opened`: the page's own person is back. */
type Signal = 'ended' | 'opened'

const listeners: Record<Signal, Set<() => void>> = { ended: new Set(), opened: new Set() }
const tasks = new Set<() => Promise<unknown>>()

export function giveSignal(signal: Signal): void {
  for (const listener of listeners[signal]) listener()
}

/** Returns what stops the listening. */
export function onSignal(signal: Signal, listener: () => void): () => void {
  listeners[signal].add(listener)
  return () => void listeners[signal].delete(listener)
}

/** Work that is to be finished before the person leaves, such as sending a draft. Returns what takes it back. */
export function beforeLeaving(task: () => Promise<unknown>): () => void {
  tasks.add(task)
  return () => void tasks.delete(task)
}

/** Resolves when all of it is finished or has failed, and after `longestMs` in any case. */
export async function finishBeforeLeaving(longestMs: number): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, longestMs))
  await Promise.race([Promise.allSettled([...tasks].map((task) => task())), late])
}
