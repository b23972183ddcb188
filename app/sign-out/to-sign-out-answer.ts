/**
 * Leads to sign-in and tells the browser what to forget. `keepDrafts` leaves its storage alone, for the sealed drafts
 * in it that the server does not have yet.
 */
export function toSignOutAnswer(keepDrafts: boolean): Response {
  return new Response(null, {
    status: 303,
    headers: {
      Location: '/sign-in?after=signed-out',
      'Clear-Site-Data': keepDrafts ? '"cache"' : '"cache", "storage"',
      'Cache-Control': 'private, no-store',
    },
  })
}
