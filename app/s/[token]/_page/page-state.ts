import type { PlanScreenProps } from '../_components/plan-screen'
import type { Piece } from './pack'

const id = 'state'

/**
 * What the page is drawn from, as it stands in it: data that no browser takes for a script. The plan is the most of it,
 * and written once for all pages that `parts` are of.
 */
export function writeState({ page, ...rest }: PlanScreenProps, parts: Map<string, string>): Piece[] {
  const plan = parts.get(id) ?? `<script type="application/json" id="${id}">{"page":${toJson(page)},`
  parts.set(id, plan)
  return [{ text: plan, kept: true }, { text: `${toJson(rest).slice(1)}</script>` }]
}

/** What a page was drawn from; null where it stands alone, as a dead link's does. */
export function readState(document: Document): PlanScreenProps | null {
  const text = document.getElementById(id)?.textContent
  return text ? JSON.parse(text) : null
}

/** JSON that ends no element, whatever is written in it. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
