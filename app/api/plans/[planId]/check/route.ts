import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { answerInputSchema } from '@/lib/plan/check/finding-answer'
import { answerFinding } from '@/lib/plan/check/mutations'
import { getCheckBasis } from '@/lib/plan/check/queries'

type Params = { planId: string }

/** `{facts, answers}`: CheckBasis, what the check of the draft rests on. */
export const GET = handle<Params>('readPlan', async ({ scope, params }) =>
  Response.json(await getCheckBasis(scope, params.planId)),
)

/** Records `{rule, lines, reason?}`, the answer to a finding, and answers as GET; 422 where a rule takes none. */
export const POST = handle<Params>('changePlan', async ({ scope, request, params, now }) =>
  Response.json(
    await answerFinding(scope, params.planId, await readBody(request, answerInputSchema, 100_000), now),
  ),
)
