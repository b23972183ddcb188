import { z } from 'zod'
import { InputError } from '@/lib/errors'
import { completeLocales } from '@/lib/i18n/locales'
import { said } from '@/lib/i18n/said'

const localeSchema = z.enum(completeLocales)

/** The language a request asks for in its address, English where it names none. InputError for one that is not complete. */
export function readLocale(request: Request): (typeof completeLocales)[number] {
  const found = new URL(request.url).searchParams.get('locale') ?? 'en'
  const locale = localeSchema.safeParse(found)
  if (locale.success) return locale.data
  const allowed = completeLocales.join(', ')
  throw new InputError(said('errors.noLocale', { found, allowed }), [{ path: 'locale', found, allowed }])
}
