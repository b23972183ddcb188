import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readQuery } from '@/app/_http/read-body'
import { NotFoundError } from '@/lib/errors'
import { compareVersions } from '@/lib/plan/history/queries'

type Params = { planId: string; number: string }

const querySchema = z.strictObject({
  with: z.union([z.literal('draft'), z.coerce.number().int().min(1).max(999_999)]).default('draft'),
})

/** `{changes}`: PlanChange[] from this version to the draft, or to the version `?with=N`. */
export const GET = handle<Params>('readPlan', async ({ scope, request, params }) => {
  const number = /^[1-9]\d{0,5}$/.test(params.number) ? Number(params.number) : null
  if (number === null) throw new NotFoundError('version')
  const { with: other } = readQuery(request, querySchema)
  return Response.json({ changes: await compareVersions(scope, params.planId, number, other) })
})
