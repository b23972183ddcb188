import { handle } from '@/app/_http/handle'
import { takeDraftKey } from '@/lib/auth/draft-key/mutations'

/** `{userId, key}`: what seals this person's drafts in a browser, in base64. */
export const GET = handle(null, async ({ scope, now }) => {
  const key = await takeDraftKey(scope.userId, now)
  return Response.json({ userId: scope.userId, key: Buffer.from(key).toString('base64') })
})
