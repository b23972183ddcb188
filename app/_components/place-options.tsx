export type Country = { code: string; name: string }

/** The countries to choose among, as options of a Select. */
export function CountryOptions({ countries }: { countries: readonly Country[] }) {
  return countries.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
}

/** Time zones as options of a Select; `chosen` stands first where the list does not know it. */
export function TimeZoneOptions({ chosen, timeZones }: { chosen: string; timeZones: readonly string[] }) {
  return [...new Set([chosen, ...timeZones])].map((zone) => (
    <option key={zone} value={zone}>
      {zone.replaceAll('_', ' ')}
    </option>
  ))
}
