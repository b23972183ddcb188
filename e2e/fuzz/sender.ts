import fc from 'fast-check'
import type { Role } from '@/lib/access/role'
import { hostileHeaders, hostilePieces, queryNames } from './hostile'
import type { Sent } from './send'
import type { World } from './world'

/** One request of the fuzz; what it needs of a world is filled in when it is sent. */
export type Attack = { name: string; toSent(world: World): Promise<Sent> }

const often = <Value>(usual: Value, rare: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: rare })

/** Who sends a request, from where, to which address; one or two things of it may be spoilt. */
export const sender = fc.record({
  who: often<Role | 'stale' | 'nobody'>('owner', fc.constantFrom('assistant', 'stale', 'nobody')),
  isLinkLive: often(true, fc.constant(false)),
  /** Which place in the address is not what it should be. */
  spoilt: often<number | null>(null, fc.nat({ max: 1 })),
  piece: hostilePieces,
  query: often<[string, string][]>([], fc.array(fc.tuple(queryNames, hostilePieces), { maxLength: 2 })),
  headers: often<Record<string, string>>({}, hostileHeaders),
  /** An address of its own, so that nobody else has to wait for what it fails. */
  from: fc.ipV4(),
})
export type Sender = typeof sender extends fc.Arbitrary<infer Value> ? Value : never

/** A route's pattern with every place filled in. */
export function toPath(
  route: string,
  { params }: World,
  { spoilt, piece, query, isLinkLive }: Sender,
): string {
  let place = 0
  const path = route.replace(/\[(.+?)\]/g, (_, name: string) => {
    if (place++ === spoilt) return piece
    if (name === 'token' && !isLinkLive) return 'AAAAAAAAAAAAAAAAAAAAAAAA'
    return params[name] ?? piece
  })
  const asked = query.map(([name, value]) => `${name}=${value}`).join('&')
  return asked ? `${path}?${asked}` : path
}

export async function toHeaders(
  world: World,
  { who, headers, from }: Sender,
): Promise<Record<string, string>> {
  const { origin, host } = new URL(process.env.NEXTAUTH_URL ?? '')
  const cookies = { nobody: '', stale: 'plinth.session=%ff; __proto__=1' }
  const session = who === 'nobody' || who === 'stale' ? cookies[who] : await world.signIn(who)
  return {
    host,
    origin,
    'user-agent': 'fuzz',
    'x-forwarded-for': from,
    cookie: `${world.csrfCookie}; ${session}`,
    ...headers,
  }
}
