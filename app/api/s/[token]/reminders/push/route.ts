import { z } from 'zod'
import { answerError } from '@/app/_http/answer-error'
import { readBody } from '@/app/_http/read-body'
import { answerLink, openLink, openVersion } from '@/app/api/s/[token]/open-link'
import { forgetPhone, keepPhone } from '@/lib/reminder/push/mutations/keep-phone'
import { pushChoiceSchema } from '@/lib/reminder/push/push-choice'
import { pushTargetSchema } from '@/lib/reminder/push/push-target'

type Context = RouteContext<'/api/s/[token]/reminders/push'>

const maxBytes = 4000
const phoneSchema = z.strictObject({ target: pushTargetSchema, choice: pushChoiceSchema })
const endSchema = z.strictObject({ endpoint: pushTargetSchema.shape.endpoint })

/** Switches the reminders of a phone on, or changes when they come: 204. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  try {
    const share = await openVersion(request, token, now)
    await keepPhone(share, await readBody(request, phoneSchema, maxBytes), now)
    return answerLink(new Response(null, { status: 204 }))
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}

/** Switches them off, from the page or from a reminder itself, and forgets the phone: 204, also for one that is unknown. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  try {
    const link = await openLink(request, token, new Date())
    const { endpoint } = await readBody(request, endSchema, maxBytes)
    await forgetPhone(link, endpoint)
    return answerLink(new Response(null, { status: 204 }))
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}
