import fc from 'fast-check'
import { toActionBody } from './action-body'
import type { BuiltAction, BuiltRoutes } from './built-routes'
import { type Attack, type Sender, sender, toHeaders, toPath } from './sender'
import { type Shape, shape } from './shape'
import { spoil } from './spoil'

/** `count` requests with a body, over every handler, server action and page in turn. */
export function listBodyAttacks(routes: BuiltRoutes, count: number, seed: number): Attack[] {
  const targets = [
    ...routes.handlers
      .filter(({ method }) => method !== 'GET' && method !== 'HEAD')
      .map(({ method, route }) => toRouteAttack(method, route)),
    ...routes.actions.map(toActionAttack),
    ...routes.pages.map((route) => toRouteAttack('POST', route)),
  ]
  const drawn = fc.sample(fc.tuple(sender, shape), { seed, numRuns: count })
  return drawn.flatMap(([by, given], n) => targets[n % targets.length]?.(by, given) ?? [])
}

function toRouteAttack(method: string, route: string) {
  const name = `${method} ${route}`
  return (by: Sender, { kind, places, bytes, type, chunked }: Shape): Attack => ({
    name,
    toSent: async (world) => {
      const right = world.bodies[name] ?? {}
      const body = { spoilt: Buffer.from(spoil(right, places)), bytes, none: null }[kind]
      const headers = { ...(body && type ? { 'content-type': type } : {}), ...(await toHeaders(world, by)) }
      return { method, path: toPath(route, world, by), headers, body, chunked }
    },
  })
}

function toActionAttack({ id, page, name }: BuiltAction) {
  return (by: Sender, given: Shape): Attack => ({
    name: `action ${name}`,
    toSent: async (world) => {
      const { body, type, byScript } = toActionBody(id, given, world)
      const headers = {
        accept: 'text/x-component',
        'content-type': type,
        ...(byScript ? { 'next-action': id } : {}),
        ...(await toHeaders(world, by)),
      }
      return { method: 'POST', path: toPath(page, world, by), headers, body, chunked: given.chunked }
    },
  })
}
