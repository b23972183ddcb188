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
 * The text is what React writes for the whole.
 */
export function writeParts(
  page: ReactNode,
  { keptAs, around }: { keptAs: string; around: (part: ReactNode) => ReactNode },
): { html: string; parts: WrittenParts } {
  const parts: WrittenParts = written.get(keptAs) ?? new Map()
  const fresh = new Map<string, ReactNode>()
  const leave = (name: string, part: ReactNode) => {
    if (!parts.has(name)) fresh.set(name, part)
    return <i data-kept={name} />
  }
  const open = renderToString(<KeepParts value={leave}>{page}</KeepParts>)
  for (const [name, part] of fresh) parts.set(name, renderToString(around(part)))
  if (fresh.size > 0) written.set(keptAs, parts)
  return { html: open.replace(/<i data-kept="([^"]+)"><\/i>/g, (_, name) => parts.get(name) ?? ''), parts }
}
