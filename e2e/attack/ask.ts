import type { BuiltAction } from '../fuzz/built-routes'
import { type Answer, send } from '../fuzz/send'
import type { World } from '../fuzz/world'

export type Asked = { cookie?: string; headers?: Record<string, string>; body?: unknown; type?: string }

const site = () => new URL(process.env.NEXTAUTH_URL ?? '')

/** Asks a route of the site by its name ("PUT /api/plans/[planId]"), with a world's ids in the address and its right body. */
export function askRoute(name: string, world: World, { cookie = '', headers, body, type }: Asked = {}) {
  const [method = '', route = ''] = name.split(' ')
  const path = route.replace(/\[(.+?)\]/g, (_, place: string) => world.params[place] ?? 'x')
  const right = body ?? world.bodies[name]
  const given = method === 'GET' || method === 'HEAD' ? undefined : right
  return ask(method, path, { cookie, headers, body: given, type: type ?? 'application/json' })
}

/** Calls a server action as a page's script would. */
export function callAction({ id, page }: BuiltAction, world: World, args: unknown, asked: Asked = {}) {
  const path = page.replace(/\[(.+?)\]/g, (_, place: string) => world.params[place] ?? 'x')
  const headers = { 'next-action': id, accept: 'text/x-component', ...asked.headers }
  if (!(args instanceof Map)) return ask('POST', path, { ...asked, headers, body: args, type: 'text/plain' })
  const part = ([name, value]: [string, string]) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const form = `${[...args].map(part).join('')}--b--\r\n`
  return ask('POST', path, { ...asked, headers, body: form, type: 'multipart/form-data; boundary=b' })
}

/** Sends a request that comes from a page of the site unless `headers` say otherwise; an empty header is left out. */
export async function ask(method: string, path: string, { cookie = '', headers, body, type }: Asked) {
  const { origin, host, port } = site()
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body)
  const all = { host, origin, cookie, ...(text === null ? {} : { 'content-type': type ?? '' }), ...headers }
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value))
  const answer = await send(Number(port), {
    method,
    path,
    headers: sent,
    body: text === null ? null : Buffer.from(text),
    chunked: false,
  })
  if (typeof answer === 'string') throw new Error(`${method} ${path}: ${answer}`)
  return answer
}

export type { Answer }
