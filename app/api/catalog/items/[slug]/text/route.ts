import { handle } from '@/app/_http/handle'
import { findInEachLanguage } from '@/lib/catalog/queries'
import { NotFoundError } from '@/lib/errors'
import { planLocales } from '@/lib/i18n/locales'

/** `GET /api/catalog/items/clam/text?locale=es` → `{ text }`: the words of an item with its tokens, null where it has none. */
export const GET = handle<{ slug: string }>(null, async ({ scope, params, request }) => {
  const found = await findInEachLanguage(scope, params.slug)
  const asked = new URL(request.url).searchParams.get('locale')
  const locale = planLocales.find((one) => one === asked)
  if (!found || !locale) throw new NotFoundError('exercise')
  return Response.json({ text: found[locale]?.text ?? null })
})
