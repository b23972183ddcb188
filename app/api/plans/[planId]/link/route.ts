import { handle } from '@/app/_http/handle'
import { prepareHandout } from '@/app/_http/prepare-handout'
import { environment } from '@/lib/environment'
import { toLinkAnswer } from '@/lib/share/link-answer'
import { makeLink, revokeLink, showLink } from '@/lib/share/mutations'

type Params = { planId: string }

/** `{link: LinkAnswer | null}`. */
export const GET = handle<Params>('shareLink', async ({ scope, params }) => {
  const link = await showLink(scope, params.planId)
  return Response.json({ link: link && toLinkAnswer(link, environment().publicUrl) })
})

/**
 * Makes the link, or answers the live one: `{link: LinkAnswer, pin}`. The PIN is one that was just made, to be told, and null
 * else. 422 before the plan is published.
 */
export const POST = handle<Params>('shareLink', async ({ scope, params, now }) => {
  const link = await makeLink(scope, params.planId, now)
  // Its code stands on what is printed from now on.
  prepareHandout(scope, { planId: params.planId })
  return Response.json({ link: toLinkAnswer(link, environment().publicUrl), pin: link.pin })
})

/** Ends the link at once. */
export const DELETE = handle<Params>('shareLink', async ({ scope, params, now }) => {
  await revokeLink(scope, params.planId, now)
  return new Response(null, { status: 204 })
})
