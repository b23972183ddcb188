/**
 * Where a request comes from, for counting failures: the last entry of X-Forwarded-For, which is the one that the
 * nearest proxy (or Next itself) wrote; earlier entries are whatever the sender claimed. IPv6 is cut to its /64,
 * because one household or host owns all of it.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (!last) return 'unknown'
  const address = last.replace(/^::ffff:/i, '')
  return address.includes(':') ? toPrefix64(address) : address
}

function toPrefix64(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')
}
