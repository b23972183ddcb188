/** Of the library what is used: jCal (RFC 7265) written as iCalendar, and read back. Its own types are not found by "exports". */
declare module 'ical.js' {
  type JCalProperty = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]]
  type JCal = [name: string, properties: JCalProperty[], parts: JCal[]]
  const ICAL: { foldLength: number; stringify(calendar: JCal): string; parse(text: string): JCal }
  export default ICAL
  export type { JCal, JCalProperty }
}
