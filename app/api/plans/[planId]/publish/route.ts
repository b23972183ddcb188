import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { prepareHandout } from '@/app/_http/prepare-handout'
import { readBody } from '@/app/_http/read-body'
import { publishPlan } from '@/lib/plan/mutations/publish-plan'
import { revisionSchema } from '@/lib/plan/schema'

type Params = { planId: string }

const bodySchema = z.strictObject({
  revision: revisionSchema,
  versionId: z.uuid().optional(),
  note: z.string().trim().max(1000).optional(),
  patientNote: z.string().trim().max(1000).optional(),
})

/** Freezes the draft of this revision: 201 `{versionId, number}`, the same for the same `versionId`; 422 with what stops it, 409 when it changed since. */
export const POST = handle<Params>('publishPlan', async ({ scope, request, params, now }) => {
  const published = await publishPlan(scope, params.planId, await readBody(request, bodySchema), now)
  prepareHandout(scope, { planId: params.planId, number: published.number })
  return Response.json(published, { status: 201 })
})
