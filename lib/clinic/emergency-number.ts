/**
 * Number to call in a medical emergency, and the ISO 3166 alpha-2 countries where it is that.
 * Source: the emergency numbers of google/libphonenumber, resources/ShortNumberMetadata.xml (July 2026), in which all but
 * HN 911 (Sistema Nacional de Emergencias 911) and PE 106 (SAMU, Ministerio de Salud) stand; where it lists several,
 * the one for the ambulance. The clinic's settings show the number, so that the owner can check it.
 */
const countriesByNumber: Record<string, string> = {
  '911': 'US CA PR MX CR PA DO EC SV UY PY VE HN PH',
  '999': 'GB HK MY KE',
  '112': 'IE IN TR IS',
  '144': 'CH AT LI',
  '113': 'NO',
  '000': 'AU',
  '111': 'NZ',
  '119': 'JP KR TW ID',
  '120': 'CN',
  '995': 'SG',
  '10177': 'ZA',
  '101': 'IL',
  '998': 'AE',
  '997': 'SA',
  '107': 'AR',
  '131': 'CL',
  '123': 'CO EG',
  '106': 'PE',
  '118': 'BO',
  '122': 'GT',
  '128': 'NI',
  '104': 'CU',
  '192': 'BR',
  '1669': 'TH',
  '115': 'VN',
}

/** Emergency number for a country code; 112, the number of the EU and of mobile networks (ITU-T E.161.1), for one not listed. */
export function emergencyNumber(country: string): string {
  const code = country.toUpperCase()
  const found = Object.entries(countriesByNumber).find(([, countries]) => countries.split(' ').includes(code))
  return found?.[0] ?? '112'
}
