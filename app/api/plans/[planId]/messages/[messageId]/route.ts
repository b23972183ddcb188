import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { messageBodySchema } from '@/lib/adherence/message/message'
import { changeMessage } from '@/lib/adherence/message/mutations'
import { revisionSchema } from '@/lib/plan/schema'

type Params = { planId: string; messageId: string }

const bodySchema = z.strictObject({ revision: revisionSchema, message: messageBodySchema.nullable() })

/** Changes a message, or recalls it with `message: null`: `{messages}`; 409 once the patient has it or it was changed elsewhere. */
export const PUT = handle<Params>('publishPlan', async ({ scope, request, params, now }) => {
  const { revision, message } = await readBody(request, bodySchema, 100_000)
  return Response.json({ messages: await changeMessage(scope, params, { revision, body: message }, now) })
})
