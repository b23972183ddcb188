/**
 * A clinic's website as an address that may be followed: http or https, a host with a dot, no name or password in it.
 * What was typed without a scheme gets https. Null for anything else, `javascript:…` above all.
 */
export function toWebsite(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (/^\/|\s/.test(text) || !URL.canParse(address)) return null
  const { protocol, hostname, username, password } = new URL(address)
  const known = protocol === 'https:' || protocol === 'http:'
  return known && !username && !password && /[^.]\.[^.]{2,}$/.test(hostname) ? address : null
}
