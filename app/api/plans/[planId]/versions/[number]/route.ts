import { handle } from '@/app/_http/handle'
import { readersLocale } from '@/lib/auth/language/readers-locale'
import { NotFoundError } from '@/lib/errors'
import { toDraftContent } from '@/lib/plan/frozen/to-draft-content'
import { openVersion } from '@/lib/plan/history/queries'
import { toSharedPlan } from '@/lib/share/to-shared-plan'

type Params = { planId: string; number: string }

/**
 * A published version: `{compared, draft, items, page}`, what it is compared by, what the draft is when one goes back to
 * it, the items of its lines, and the page the patient got. 422 where today's draft does not take it.
 */
export const GET = handle<Params>('readPlan', async ({ scope, params: { planId, number } }) => {
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new NotFoundError('version')
  const { frozen, items } = await openVersion(scope, planId, Number(number), await readersLocale())
  return Response.json({
    compared: frozen.content,
    draft: toDraftContent(frozen),
    items,
    page: toSharedPlan(frozen),
  })
})
