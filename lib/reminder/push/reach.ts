import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Which push services may be asked: by the address's protocol, and by where its name leads. */
export type Reach = { allowsProtocol(protocol: string): boolean; allowsAddress(address: string): boolean }

/** Networks that are nobody's push service: this machine, its neighbours, what is reserved (RFC 6890). */
const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, bits, 'ipv4')

/** Of IPv6 only what is given out for use across the internet counts, without the parts of it that lead elsewhere. */
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')
const elsewhere = new BlockList()
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  elsewhere.addSubnet(network, bits, 'ipv6')

/** Whether an IP address is one of the internet's. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  return family === 6 && given.check(address, 'ipv6') && !elsewhere.check(address, 'ipv6')
}

/** What a patient's browser names must not lead the server to its own neighbours. */
export const internet: Reach = {
  allowsProtocol: (protocol) => protocol === 'https:',
  allowsAddress: isPublicAddress,
}

/**
 * The IP address to connect to for a host, looked up once: asked a second time, a name could lead elsewhere. Null where
 * any of what it leads to is not to be asked. Throws what the look-up throws.
 */
export async function findAddress(
  { protocol, hostname }: URL,
  reach: Reach,
): Promise<{ address: string; family: number } | null> {
  if (!reach.allowsProtocol(protocol)) return null
  const found = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true })
  const [first] = found
  return first && found.every(({ address }) => reach.allowsAddress(address)) ? first : null
}
