import { handle } from '@/app/_http/handle'
import { findInEachLanguage } from '@/lib/catalog/queries'
import { renderText } from '@/lib/catalog/render-text'
import { crisisLine } from '@/lib/clinic/crisis-line'
import { emergencyNumber } from '@/lib/clinic/emergency-number'
import { getClinic } from '@/lib/clinic/queries'
import { NotFoundError } from '@/lib/errors'

/** `GET /api/catalog/items/clam?locale=es` → `{ locale, text }`: the words of an item as the patient reads them. */
export const GET = handle<{ slug: string }>(null, async ({ scope, params, request }) => {
  const found = await findInEachLanguage(scope, params.slug)
  const asked = new URL(request.url).searchParams.get('locale')
  const item = (asked === 'es' ? found?.es : found?.en) ?? found?.en ?? found?.es
  if (!item) throw new NotFoundError('exercise')
  const { country } = await getClinic(scope)
  const text = renderText(item, undefined, {
    emergencyNumber: emergencyNumber(country),
    crisisLine: crisisLine(country) ?? undefined,
  })
  return Response.json({ locale: item.locale, text })
})
