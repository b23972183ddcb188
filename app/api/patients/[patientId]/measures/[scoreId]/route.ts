import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { enterScore } from '@/lib/measures/mutations'
import { scoreInputSchema } from '@/lib/measures/score'

type Params = { patientId: string; scoreId: string }

/** Enters a score under an id that the page made, or puts it in place of another: `{scores}`; 409 where something else was. */
export const PUT = handle<Params>('changePatient', async ({ scope, request, params, now }) => {
  const { patientId, scoreId } = params
  const input = await readBody(request, scoreInputSchema)
  return Response.json({ scores: await enterScore(scope, { patientId, scoreId }, input, now) })
})
