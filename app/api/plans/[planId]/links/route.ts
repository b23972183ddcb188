import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { environment } from '@/lib/environment'
import { helperSchema } from '@/lib/share/helper-link/helper-link'
import { makeHelperLink } from '@/lib/share/helper-link/mutations'
import { listHelperLinks } from '@/lib/share/helper-link/queries'
import { toHelperAnswer } from '@/lib/share/link-answer'

type Params = { planId: string }

/** The live links of those who help the patient: `{links: HelperAnswer[]}`. */
export const GET = handle<Params>('shareLink', async ({ scope, params }) => {
  const links = await listHelperLinks(scope, params.planId)
  return Response.json({ links: links.map((link) => toHelperAnswer(link, environment().publicUrl)) })
})

/** Makes one: `{link: HelperAnswer, pin}`; the PIN is to be told and comes this once, null where none was made. */
export const POST = handle<Params>('shareLink', async ({ scope, request, params, now }) => {
  const input = await readBody(request, helperSchema, 1000)
  const made = await makeHelperLink(scope, params.planId, input, now)
  const helper = { role: input.role, name: input.name || null, reads: input.reads }
  const link = toHelperAnswer({ ...made, helper, logged: 0, lastLoggedAt: null }, environment().publicUrl)
  return Response.json({ link, pin: made.pin }, { status: 201 })
})
