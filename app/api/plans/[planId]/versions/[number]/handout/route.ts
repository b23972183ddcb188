import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { findPrintedLink } from '@/app/_http/printed-link'
import { readQuery } from '@/app/_http/read-body'
import { NotFoundError } from '@/lib/errors'
import { adviceLengths, layouts, leftOut, namings, papers, whichPhases } from '@/lib/handout/handout-options'
import { takeHandout } from '@/lib/handout/kept/take-handout'
import { takeVersionToPrint } from '@/lib/handout/mutations'
import { toPrintChoice } from '@/lib/handout/print-choice'
import { toFileName } from '@/lib/plan/to-file-name'
import { showLink } from '@/lib/share/mutations'

type Params = { planId: string; number: string }

const querySchema = z.strictObject({
  layout: z.enum(layouts).optional(),
  paper: z.enum(papers).optional(),
  phases: z.enum(whichPhases).optional(),
  advice: z.enum(adviceLengths).optional(),
  /** Parts that are left out, with a comma between them. */
  without: z
    .string()
    .transform((names) => names.split(',').filter(Boolean))
    .pipe(z.array(z.enum(leftOut)))
    .optional(),
  grey: z.literal('1').optional(),
  naming: z.enum(namings).optional(),
  /** Offered as a file to keep instead of shown. */
  download: z.literal('1').optional(),
})

/**
 * The PDF of a published version, on the clinic's paper unless the query says otherwise. The QR code of the live link
 * is printed for members who may show it. A query that names a layout is a choice, and is offered the next time. 429
 * with Retry-After when too many handouts are being made, 422 when all phases are more than one document can hold, and
 * for a version that is not to be given by now.
 */
export const GET = handle<Params>('readPlan', async ({ scope, request, params: { planId, number }, now }) => {
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new NotFoundError('version')
  const { grey, download, ...options } = readQuery(request, querySchema)
  const choice = options.layout ? toPrintChoice({ ...options, grey: grey === '1' }) : null
  const frozen = await takeVersionToPrint(scope, planId, Number(number), now, choice)
  const link = await findPrintedLink(scope, planId, showLink)
  const wanted = { ...options, grey: grey === '1', ...(link ? { link } : {}) }
  const name = toFileName(frozen.content.title, `v${number}`, frozen.publishedOn)
  const { bytes } = await takeHandout(scope, frozen, wanted, now)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `${download ? 'attachment' : 'inline'}; filename="${name}.pdf"`,
      'Content-Length': String(bytes.byteLength),
    },
  })
})
