/** Codes that CLDR names and nobody's clinic stands in: unions, test codes, parts of another country. */
const noCountry = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '))

/** ISO 3166 alpha-2 codes that a clinic can choose. */
export const countryCodes: readonly string[] = letterPairs().filter(
  (code) => !noCountry.has(code) && isNamed(code) && isCurrent(code),
)

/** Every country by its name in a language, in that language's order. */
export function listCountries(locale: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}

function letterPairs(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  return letters.flatMap((first) => letters.map((second) => first + second))
}

function isNamed(code: string): boolean {
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
}

/** A withdrawn code (SU, YU) is rewritten to its successor by BCP 47 canonicalization. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code
}
