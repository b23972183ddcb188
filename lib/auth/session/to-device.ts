import bowser from 'bowser'

/** What a browser calls itself, in words: "Firefox", "macOS". Null where it does not say, or says nothing that is known. */
export type Device = { browser: string | null; system: string | null }

/** Takes a User-Agent as it was kept. */
export function toDevice(userAgent: string | null): Device {
  if (!userAgent?.trim()) return { browser: null, system: null }
  const parser = bowser.getParser(userAgent)
  return { browser: parser.getBrowserName() || null, system: parser.getOSName() || null }
}
