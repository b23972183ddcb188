import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { setOwnDose } from '@/lib/catalog/own-dose/mutations'
import { ownDoseSchema } from '@/lib/catalog/own-dose/own-dose-schema'

/** Keeps `{about, dosage}` as what whoever asks always gives of an item or a kind; null clears it. */
export const PUT = handle('changePlan', async ({ scope, request, now }) => {
  await setOwnDose(scope, await readBody(request, ownDoseSchema), now)
  return new Response(null, { status: 204 })
})
