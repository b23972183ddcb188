import type { PageNow } from '@/lib/adherence/page-now'
import { readServedAt } from '../_offline/shown-page'
import { openPageLink } from './open-page-link'
import { readPageNow } from './read-page-now'

/**
 * What this phone heard last of a link, where that is newer than the page it shows: what stops the plan stops it without a
 * network, too. Null otherwise. Names of exercises are left out where another tab heard them in another language.
 */
export async function findHeard(shareLinkId: string, language: string): Promise<PageNow | null> {
  const { store } = await openPageLink(shareLinkId)
  const heard = await store.get('now').catch(() => undefined)
  const answer = heard && heard.at > readServedAt() ? readPageNow(heard.answer) : null
  return answer && heard?.language !== language ? withoutNames(answer) : answer
}

function withoutNames({ news, ...answer }: PageNow): PageNow {
  return { ...answer, doses: [], news: news && { ...news, added: [], gone: [], changed: [] } }
}

/**
 * Keeps an answer of the server's `date` (HTTP) without what the patient wrote, which has no business on a phone that others
 * may pick up. By the server's clock, as a page's: a phone that is ahead would hold an old answer for newer than the page.
 */
export function keepHeard(
  shareLinkId: string,
  answer: PageNow,
  { date, language }: { date: string | null; language: string },
): void {
  if (!date) return
  const heard = { at: new Date(date).toISOString(), language, answer: { ...answer, questions: [] } }
  void openPageLink(shareLinkId)
    .then(({ store }) => store.revise('now', () => heard))
    .catch(() => undefined)
}
