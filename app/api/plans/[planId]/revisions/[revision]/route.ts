import { handle } from '@/app/_http/handle'
import { readersLocale } from '@/lib/auth/language/readers-locale'
import { NotFoundError } from '@/lib/errors'
import { getRevision } from '@/lib/plan/history/queries'

type Params = { planId: string; revision: string }

/** `{content, items}`: what the draft said at that revision; taking it back is a save like any other. */
export const GET = handle<Params>('readPlan', async ({ scope, params: { planId, revision } }) => {
  if (!/^[1-9]\d{0,8}$/.test(revision)) throw new NotFoundError('revision')
  return Response.json(await getRevision(scope, planId, Number(revision), await readersLocale()))
})
