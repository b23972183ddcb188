import { handle } from '@/app/_http/handle'
import { revokeOneLink } from '@/lib/share/helper-link/mutations'

/** Ends this link at once, and no other. */
export const DELETE = handle<{ planId: string; linkId: string }>(
  'shareLink',
  async ({ scope, params, now }) => {
    await revokeOneLink(scope, params, now)
    return new Response(null, { status: 204 })
  },
)
