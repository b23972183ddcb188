import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { keepUsualPrint } from '@/lib/handout/mutations'
import { printChoiceSchema } from '@/lib/handout/print-choice-schema'

/** Keeps how the clinic prints for patients who were given no handout yet. */
export const PUT = handle('changeClinic', async ({ scope, request }) => {
  await keepUsualPrint(scope, await readBody(request, printChoiceSchema))
  return new Response(null, { status: 204 })
})
