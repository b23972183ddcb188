import { byPageHeader, pageUserHeader } from '@/lib/auth/session/asked-by'
import { giveSignal } from './session-signals'

/** `page`: no person asked for it just now, so it keeps no session alive. */
export type AskedBy = 'person' | 'page'

/**
 * fetch for pages of the clinic's side: says who asks and for whom the page was drawn, and locks the screen when
 * nobody is signed in any more. Throws as fetch does.
 */
export async function clinicFetch(
  address: string,
  { by = 'person', ...init }: RequestInit & { by?: AskedBy } = {},
): Promise<Response> {
  const response = await fetch(address, { ...init, headers: toPageHeaders(by, init.headers) })
  if (response.status === 401) giveSignal('ended')
  return response
}

/** The headers of such a request, on top of its own. */
export function toPageHeaders(by: AskedBy, own?: HeadersInit): Headers {
  const headers = new Headers(own)
  if (by === 'page') headers.set(byPageHeader, '1')
  const user = document.querySelector<HTMLElement>('[data-page-user]')?.dataset.pageUser
  if (user) headers.set(pageUserHeader, user)
  return headers
}
