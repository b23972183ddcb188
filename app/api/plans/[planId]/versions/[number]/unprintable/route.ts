import { handle } from '@/app/_http/handle'
import { drawUsual } from '@/app/_http/prepare-handout'
import { NotFoundError } from '@/lib/errors'

type Params = { planId: string; number: string }

/**
 * `{signs: string[]}`: what of a version no font can print, each sign once, as it is printed unless somebody asks
 * otherwise. 404 for a version that is not there, 429 when too many handouts are being made.
 */
export const GET = handle<Params>('readPlan', async ({ scope, params: { planId, number } }) => {
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new NotFoundError('version')
  const { missing } = await drawUsual(scope, { planId, number: Number(number) })
  return Response.json({ signs: missing })
})
