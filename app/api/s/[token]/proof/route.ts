import { answerError } from '@/app/_http/answer-error'
import { readText } from '@/app/_http/read-body'
import type { ProofSaid } from '@/app/s/[token]/_components/form-said'
import { raiseProofTries } from '@/lib/adherence/alert/mutations'
import { TooManyError } from '@/lib/errors'
import { type ProofOutcome, proveLink } from '@/lib/share/proof/mutations/prove-link'
import { isTold } from '@/lib/share/proof/proof-limits'
import { answerLink, toFacts } from '../open-link'

type Context = RouteContext<'/api/s/[token]/proof'>

const maxBytes = 1000

/**
 * Takes the PIN or the year of birth that a link asks for, from a form: 303 back to the page, with a cookie when it was
 * right. The page says the rest; that of a dead link says the same whatever was typed.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  try {
    const typed = new URLSearchParams(await readText(request, maxBytes)).get('proof') ?? ''
    const outcome = await proveLink(token, typed, toFacts(request, now)).catch(nullIfTooMany)
    await tellOf(outcome, now)
    return backTo(token, outcome)
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}

async function tellOf(outcome: ProofOutcome | null, now: Date): Promise<void> {
  if (outcome?.kind !== 'wrong') return
  const { link, asks, tries } = outcome
  if (isTold(asks, tries)) await raiseProofTries(link, tries, now)
}

function backTo(token: string, outcome: ProofOutcome | null): Response {
  const said: ProofSaid | null = outcome?.kind === 'wrong' || outcome?.kind === 'wait' ? outcome.kind : null
  const headers = new Headers({ Location: `/s/${encodeURIComponent(token)}${said ? `?said=${said}` : ''}` })
  if (outcome?.kind === 'right') headers.set('Set-Cookie', outcome.cookie)
  return answerLink(new Response(null, { status: 303, headers }))
}

/** Of a dead link, from an address that tried many: its page says so. */
function nullIfTooMany(error: unknown): null {
  if (error instanceof TooManyError) return null
  throw error
}
