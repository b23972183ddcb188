import fc from 'fast-check'
import type { BuiltRoutes } from './built-routes'
import { type Attack, sender, toHeaders, toPath } from './sender'

/** Addresses of the framework, and some that no route has. */
const others = [
  '/_next/image',
  '/_next/static/[slug]',
  '/_next/data/[slug]/patients.json',
  '/[slug]',
  '/api/[slug]',
]

const read = fc.tuple(
  sender,
  fc.constantFrom('GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'),
  fc.constantFrom(true, false, false),
)

/** `count` addresses that are read: every route in turn, and paths that no route has. */
export function listAddressAttacks(routes: BuiltRoutes, count: number, seed: number): Attack[] {
  const handled = new Set(routes.handlers.map(({ route }) => route))
  const targets = [...handled, ...routes.pages, ...others]
  return fc.sample(read, { seed, numRuns: count }).map(([by, method, isLonger], n) => {
    const route = targets[n % targets.length] ?? '/'
    return {
      name: `${method} ${route}`,
      toSent: async (world) => {
        const path = toPath(route, world, by)
        const longer = path.replace(/\?|$/, (end) => `/${by.piece}${end}`)
        const headers = await toHeaders(world, by)
        return { method, path: isLonger ? longer : path, headers, body: null, chunked: false }
      },
    }
  })
}
