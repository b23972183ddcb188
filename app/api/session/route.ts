import { handleOpen } from '@/app/_http/handle'
import { findCurrentMember } from '@/lib/auth/gate'
import { toSessionEnd } from '@/lib/auth/session/session-end'
import { SignedOutError } from '@/lib/errors'

/**
 * `{userId, leftMs, fixed}`: whose session this is and how long it still lasts; 401 when there is none. A page asks
 * with GET by itself, and with POST when a person is at it, which counts as use.
 */
const answer = handleOpen(async ({ now }) => {
  const member = await findCurrentMember()
  if (!member) throw new SignedOutError()
  return Response.json({ userId: member.user.id, ...toSessionEnd(member.session, now) })
})

export { answer as GET, answer as POST }
