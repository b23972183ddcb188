import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { removeProof, setProof } from '@/lib/share/proof/mutations/set-proof'
import { proofChoiceSchema } from '@/lib/share/proof/proof-kind'

type Params = { planId: string; linkId: string }

/** Has the link ask for a PIN or the year of birth: `{pin}`, to be told in person, null for a year. It comes this once. */
export const PUT = handle<Params>('shareLink', async ({ scope, request, params }) => {
  const pin = await setProof(scope, params, await readBody(request, proofChoiceSchema, 1000))
  return Response.json({ pin })
})

/** Has it ask for nothing. */
export const DELETE = handle<Params>('shareLink', async ({ scope, params }) => {
  await removeProof(scope, params)
  return new Response(null, { status: 204 })
})
