import { handle } from '@/app/_http/handle'
import { NotFoundError } from '@/lib/errors'
import { getRevision } from '@/lib/plan/history/queries'

type Params = { planId: string; revision: string }

/** `{content}`: what the draft said at that revision; taking it back is a save like any other. */
export const GET = handle<Params>('readPlan', async ({ scope, params: { planId, revision } }) => {
  if (!/^[1-9]\d{0,8}$/.test(revision)) throw new NotFoundError('revision')
  return Response.json({ content: await getRevision(scope, planId, Number(revision)) })
})
