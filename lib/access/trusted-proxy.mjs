import { BlockList, isIP } from 'node:net'

/**
 * PLINTH_TRUSTED_PROXY: how many proxies stand before the server ("1"), or their addresses and networks
 * ("10.0.0.5, 10.1.0.0/16"). Nothing: no forwarded header is believed. Throws RangeError naming what cannot be read.
 *
 * @param {string | undefined} setting
 * @returns {{ count: number } | { list: BlockList } | null}
 */
export function readTrust(setting) {
  const text = setting?.trim()
  if (!text) return null
  if (/^\d{1,2}$/.test(text)) return Number(text) === 0 ? null : { count: Number(text) }
  const list = new BlockList()
  for (const entry of text.split(/[\s,]+/)) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address)
    const most = family === 4 ? 32 : 128
    const size = bits === undefined ? most : Number(bits)
    if (!family || !Number.isInteger(size) || size < 0 || size > most)
      throw new RangeError(
        `PLINTH_TRUSTED_PROXY: "${entry}" is no number, address or network like 10.0.0.0/8.`,
      )
    list.addSubnet(address, size, family === 4 ? 'ipv4' : 'ipv6')
  }
  return { list }
}

/**
 * Who a request came from: the connection's other end, or behind trusted proxies the nearest address that is none of
 * them. What a sender claims before that is not looked at.
 *
 * @param {string | undefined} connection address of the other end
 * @param {string | string[] | undefined} forwarded X-Forwarded-For as received
 * @param {ReturnType<typeof readTrust>} trust
 * @returns {{ client: string, proxied: boolean }} `proxied`: a trusted proxy handed the request over
 */
export function clientOf(connection, forwarded, trust) {
  const near = plain(connection ?? '')
  if (!trust) return { client: near, proxied: false }
  const chain = [...String(forwarded ?? '').split(','), near].map(plain).filter((address) => isIP(address))
  if ('count' in trust) {
    const place = Math.max(0, chain.length - 1 - trust.count)
    return { client: chain[place] ?? near, proxied: true }
  }
  const trusted = (address) => trust.list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
  if (!trusted(near)) return { client: near, proxied: false }
  return { client: chain.findLast((address) => !trusted(address)) ?? chain[0] ?? near, proxied: true }
}

/** An IPv4 address without the clothes of IPv6, and without a port. */
function plain(address) {
  const bare = address
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare) ? bare.slice(0, bare.indexOf(':')) : bare
}
