import type { PageNow } from '@/lib/adherence/page-now'
import { openPageLink } from './open-page-link'
import { readPageNow } from './read-page-now'

/**
 * What this phone heard last of a link: what stops the plan stops it without a network, too (countBeside). Null where it heard
 * nothing. Names of exercises are left out where another tab heard them in another language.
 */
export async function findHeard(shareLinkId: string, language: string): Promise<PageNow | null> {
  const { store } = await openPageLink(shareLinkId)
  const heard = await store.get('now').catch(() => undefined)
  const kept = heard ? readPageNow(heard.answer) : null
  if (!heard || !kept) return null
  const answer = { ...kept, at: heard.at }
  return heard.language === language ? answer : withoutNames(answer)
}

/**
 * What counts of an answer beside a page that the server wrote at `servedAt` (ISO): nothing where the page is newer. One of a
 * server that does not say when it read counts.
 */
export function countBeside(heard: PageNow, servedAt: string): PageNow | null {
  return heard.at === undefined || heard.at >= servedAt ? heard : null
}

function withoutNames({ news, ...answer }: PageNow): PageNow {
  return { ...answer, doses: [], news: news && { ...news, added: [], gone: [], changed: [] } }
}

/**
 * Keeps an answer without what the patient wrote, which has no business on a phone that others may pick up. Which is newer,
 * the page or an answer, is told by the server's clock to the millisecond: a phone that is ahead would hold an old answer for
 * newer, and the `Date` of HTTP, in whole seconds, one of the page's own second for older. An answer of a server that does not
 * say when it read is not kept, nor one that was overtaken.
 */
export function keepHeard(shareLinkId: string, answer: PageNow, language: string): void {
  const { at } = answer
  if (!at) return
  const heard = { at, language, answer: { ...answer, questions: [] } }
  void openPageLink(shareLinkId)
    .then(({ store }) => store.revise('now', (before) => (before && before.at > at ? before : heard)))
    .catch(() => undefined)
}
