import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readQuery } from '@/app/_http/read-body'
import { renderHandout } from '@/lib/handout/render-handout'
import { planLocales } from '@/lib/i18n/locales'
import { takeRedFlagNotice } from '@/lib/plan/screening/mutations'

type Params = { patientId: string }

const querySchema = z.strictObject({ locale: z.enum(planLocales).optional() })

/**
 * The PDF that a patient with an open red flag takes along, in `locale` or the patient's own language, on the clinic's
 * paper: printed while everything else is closed. 404 where none is open, 429 with Retry-After when too many handouts are being made.
 */
export const GET = handle<Params>('readPatient', async ({ scope, request, params, now }) => {
  const { locale } = readQuery(request, querySchema)
  const { frozen, notice } = await takeRedFlagNotice(scope, params.patientId, locale, now)
  const bytes = await renderHandout(frozen, { notice }, { clinicId: scope.clinicId })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="red-flags-${frozen.publishedOn}.pdf"`,
      'Content-Length': String(bytes.byteLength),
    },
  })
})
