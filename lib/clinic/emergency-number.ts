/**
 * Number to call for an ambulance, and the ISO 3166 alpha-2 countries where it is that (clinical spec 5.4). Most stand
 * in the emergency numbers of google/libphonenumber, resources/ShortNumberMetadata.xml (July 2026). Not in that list,
 * from own knowledge and to be checked: those of BL, CI, CW, LK, MM, PY, RS, RW, SN, SV, SX, SZ, TT and UZ, HN 911 and
 * PE 106. The clinic's settings show the number, so that the owner can check it.
 */
const countriesByNumber: Record<string, string> = {
  '112':
    'AD AO AX BE BG BT CY CZ DE DK EE ES FI FO GE GI GL GR HR HU IE IN IS IT KW LT LU LV MC MD MT NG NL PL PT RO SE SI SK ST TL TR TZ VA VU XK',
  '911':
    'AG AI AS AW BM BS BZ CA CR DO EC FJ FM GD GU HN JO KN KY LC LR MP MS MX NF PA PH PR PW SH TC TO TV US UY VC VE VG VI WS',
  '999': 'BD BH DM FK GB GG HK IM JE KE MO MY NU QA SC UG',
  '15': 'BL FR GF GP MA MF ML MQ NC NE PF PM RE WF YT',
  '103': 'AM AZ BY KG KZ MN RU TJ UA UZ',
  '119': 'ID JP KH KR TW',
  '000': 'AU CC CX',
  '111': 'NR NZ PG',
  '115': 'IR SR VN',
  '144': 'AT CH LI',
  '194': 'KI MK RS',
  '912': 'CW RW SX',
  '998': 'AE CK MW',
  '101': 'IL PS',
  '102': 'MV NP',
  '110': 'JM SY',
  '113': 'NO SJ',
  '118': 'BO SM',
  '122': 'GT IQ',
  '123': 'CO EG',
  '124': 'BA ME',
  '192': 'BR MM',
  '991': 'BN ZM',
  '997': 'BW SA',
  '03': 'TM',
  '10177': 'ZA',
  '104': 'CU',
  '106': 'PE',
  '107': 'AR',
  '1122': 'PK',
  '114': 'MU',
  '116': 'GM',
  '117': 'MZ',
  '120': 'CN',
  '127': 'AL',
  '128': 'NI',
  '130': 'CV',
  '1300': 'GA',
  '131': 'CL',
  '132': 'SV',
  '14': 'DZ',
  '140': 'LB',
  '141': 'PY',
  '1515': 'SN',
  '1669': 'TH',
  '185': 'CI',
  '190': 'TN',
  '193': 'GH',
  '195': 'LA',
  '1990': 'LK',
  '511': 'BB',
  '811': 'TT',
  '913': 'GY',
  '977': 'SZ',
  '994': 'ZW',
  '995': 'SG',
  '9999': 'OM',
}

/**
 * Emergency number for a country code; null for one not listed, where a clinic types its own. Never a number that may lead
 * nowhere: clinical spec 5.4.
 */
export function emergencyNumber(country: string): string | null {
  const code = country.toUpperCase()
  const found = Object.entries(countriesByNumber).find(([, countries]) => countries.split(' ').includes(code))
  return found?.[0] ?? null
}
