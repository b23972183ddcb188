import type { ClinicInput } from './schema'

/** CLDR supplemental data: where US Letter is the paper, and where the week begins on another day than Monday. */
const letter = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))
const sunday = new Set(
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  ),
)
const saturday = new Set('AF BH DJ DZ EG IR IQ JO KW LY OM QA SD SY'.split(' '))

/** Paper and first day of the week that a country uses, to begin a clinic's settings with. */
export function regionalDefaults(country: string): Pick<ClinicInput, 'paperSize' | 'firstDayOfWeek'> {
  const firstDayOfWeek = sunday.has(country) ? 7 : saturday.has(country) ? 6 : 1
  return { paperSize: letter.has(country) ? 'letter' : 'a4', firstDayOfWeek }
}
