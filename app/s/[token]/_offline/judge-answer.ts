import type { KeptState } from './kept-state'

/**
 * What the link's address answered: the page with its plan, which alone may be kept; a page of ours without one, as of a
 * link that is locked; that the link is dead; or nothing that tells of the link, as without a network, from a server that
 * is away or from a stranger in between.
 */
export type Judged =
  | { kind: 'plan'; state: KeptState }
  | { kind: 'locked' }
  | { kind: 'dead' }
  | { kind: 'away' }

type Answer = { status: number; headers: Pick<Headers, 'get'> }

const deadStatus = [404, 410]
const lockedStatus = [200, 401, 403, 423]

/** The one place that decides whether an answer may be kept, and whether it ends what was. `html` is its body. */
export function judgeAnswer(answer: Answer, html: string): Judged {
  if (!isOurs(answer)) return { kind: 'away' }
  if (deadStatus.includes(answer.status)) return { kind: 'dead' }
  if (!lockedStatus.includes(answer.status)) return { kind: 'away' }
  const state = answer.status === 200 ? readPlan(html) : null
  return state ? { kind: 'plan', state } : { kind: 'locked' }
}

/** Whether an answer under a link's address was written by this program, and not by what stands before it. */
export function isOurs({ headers }: Pick<Answer, 'headers'>): boolean {
  return headers.get('X-Robots-Tag')?.includes('noindex') ?? false
}

function readPlan(html: string): KeptState | null {
  const [, text] = /<script type="application\/json" id="state">(.*?)<\/script>/s.exec(html) ?? []
  try {
    const state = JSON.parse(text ?? 'null')
    const isPlan = typeof state?.page?.versionNumber === 'number' && typeof state.shareLinkId === 'string'
    return isPlan ? state : null
  } catch {
    return null
  }
}
