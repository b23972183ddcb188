import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { answerBodySchema, remarksBodySchema } from '@/lib/adherence/message/message'
import { answerQuestion, remarkOnLines } from '@/lib/adherence/message/mutations'

const bodySchema = z.union([answerBodySchema.extend({ alertId: z.uuid() }), remarksBodySchema])

/** Answers a question, `{alertId, text}`, or remarks on lines, `{remarks}`: 201 `{messages}`; the patient has it when its window has passed. */
export const POST = handle<{ planId: string }>('publishPlan', async ({ scope, request, params, now }) => {
  const body = await readBody(request, bodySchema, 100_000)
  const messages =
    'alertId' in body
      ? await answerQuestion(scope, params.planId, body, now)
      : await remarkOnLines(scope, params.planId, body.remarks, now)
  return Response.json({ messages }, { status: 201 })
})
