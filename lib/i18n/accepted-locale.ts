import { completeLocales, type PlanLocale } from './locales'

/**
 * The language that a browser's Accept-Language asks for most and that there is; a region ("es-MX") is its language.
 * English when it asks for none that there is.
 */
export function acceptedLocale(header: string | null): PlanLocale {
  const asked = (header ?? '').split(',').map((part, place) => {
    const [name = '', ...rest] = part.trim().toLowerCase().split(';')
    const weight = Number(
      rest
        .find((one) => one.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    return { language: name.split('-')[0], weight: Number.isFinite(weight) ? weight : 0, place }
  })
  const wanted = asked
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.place - b.place)
  for (const { language } of wanted) {
    const found = completeLocales.find((locale) => locale === language)
    if (found) return found
  }
  return 'en'
}
