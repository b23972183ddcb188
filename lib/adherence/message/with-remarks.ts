import type { SharedLine, SharedPlan } from '@/lib/share/shared-plan'
import type { ReadMessage } from './message'

/** The page with the newest remark of the therapist on each of its exercises. `messages` are newest first. Pure. */
export function withRemarks(page: SharedPlan, messages: readonly ReadMessage[]): SharedPlan {
  const newest = new Map<string, string>()
  for (const { remarks } of messages)
    for (const { itemId, text } of remarks) if (!newest.has(itemId)) newest.set(itemId, text)
  if (newest.size === 0) return page
  const add = (line: SharedLine): SharedLine => {
    const remark = newest.get(line.id)
    return remark === undefined ? line : { ...line, remark }
  }
  return { ...page, exercises: page.exercises.map(add), selfCare: page.selfCare.map(add) }
}
