import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { KeepParts } from '@/app/_patient/kept'
import { recentMap } from '@/lib/recent-map'

/** What was written of one version for one link: parts by their name. */
export type WrittenParts = Map<string, string>

/** Some hundred pages: two bytes a letter are enough for the plan that is written beside them, too. */
const written = recentMap<WrittenParts>(48_000_000, (parts) =>
  [...parts.values()].reduce((sum, { length }) => sum + 2 * length, 0),
)

/**
 * Draws a page of which parts are kept under a key: what was not written before is written with `around` it and kept.
 * The text is what React writes for the whole; `isFresh` when it was drawn now. `asOf` names all else that it is drawn from: as long as that is what it
 * was, the whole is not drawn again.
 */
export function writeParts(
  page: ReactNode,
  { keptAs, asOf, around }: { keptAs: string; asOf: string; around: (part: ReactNode) => ReactNode },
): { html: string; parts: WrittenParts; isFresh: boolean } {
  const parts: WrittenParts = written.get(keptAs) ?? new Map()
  const whole = parts.get('whole')
  if (whole !== undefined && parts.get('as of') === asOf) return { html: whole, parts, isFresh: false }
  const fresh = new Map<string, ReactNode>()
  const leave = (name: string, part: ReactNode) => {
    if (!parts.has(name)) fresh.set(name, part)
    return <i data-kept={name} />
  }
  const open = renderToString(<KeepParts value={leave}>{page}</KeepParts>)
  for (const [name, part] of fresh) parts.set(name, renderToString(around(part)))
  const html = open.replace(/<i data-kept="([^"]+)"><\/i>/g, (_, name) => parts.get(name) ?? '')
  parts.set('whole', html).set('as of', asOf)
  written.set(keptAs, parts)
  return { html, parts, isFresh: true }
}
