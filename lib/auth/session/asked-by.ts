/** Sent with what a page asks by itself: polls, what it asks again when its window comes back, pages fetched ahead. */
export const byPageHeader = 'x-plinth-background'

/** Names the person for whom the page that asks was drawn. */
export const pageUserHeader = 'x-plinth-user'

type Sent = Pick<Headers, 'get'>

/** Whether no person did this: it keeps no session alive. */
export function isByPage(sent: Sent): boolean {
  return sent.get(byPageHeader) === '1'
}

/** Whether the page was drawn for somebody else than this user: what it sends must not be taken for theirs. */
export function isForAnother(sent: Sent, userId: string): boolean {
  const pageUser = sent.get(pageUserHeader)
  return pageUser !== null && pageUser !== userId
}
