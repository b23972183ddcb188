import { readFileSync } from 'node:fs'
import path from 'node:path'

/** `permission`: what its source asks of a member, null for any of them, 'open' when it does not go through the gate. */
export type BuiltHandler = { method: string; route: string; permission: string | null }
export type BuiltAction = { id: string; name: string; page: string }
export type BuiltRoutes = { handlers: BuiltHandler[]; pages: string[]; actions: BuiltAction[] }

/** Every address of the build as a pattern, like /plans/[planId], and every server action with a page that takes it. */
export function readBuiltRoutes(): BuiltRoutes {
  const routes = Object.entries(readBuilt<Record<string, string>>('app-path-routes-manifest.json'))
  const ending = (end: string) => routes.filter(([file]) => file.endsWith(end))
  const { node } = readBuilt<{ node: Record<string, Action> }>('server/server-reference-manifest.json')
  return {
    handlers: ending('/route').flatMap(([file, route]) => readHandlers(file, route)),
    pages: ending('/page').map(([, route]) => route),
    actions: Object.entries(node).map(([id, { exportedName, workers }]) => {
      const [worker = ''] = Object.keys(workers)
      const page = routes.find(([file]) => `app${file}` === worker)?.[1]
      if (!page) throw new Error(`${exportedName} has no page.`)
      return { id, name: exportedName, page }
    }),
  }
}

type Action = { exportedName: string; workers: Record<string, unknown> }

function readBuilt<Content>(file: string): Content {
  return JSON.parse(readFileSync(path.join('.next', file), 'utf8')) as Content
}

/** What a handler's file exports; a file such as an icon is there to be read. */
function readHandlers(file: string, route: string): BuiltHandler[] {
  if (path.extname(path.dirname(file))) return [{ method: 'GET', route, permission: 'open' }]
  const text = readFileSync(path.join('app', `${file}.ts`), 'utf8')
  const gated = [...text.matchAll(/export const ([A-Z]+) = handle(?:<[^(]*>)?\(\s*(?:'(\w+)'|null),/g)].map(
    ([, method = '', permission = null]) => ({ method, route, permission }),
  )
  const exported = text.matchAll(/export (?:const|async function) ([A-Z]+)\b|\bas ([A-Z]+)\b/g)
  const others = [...exported].flatMap(([, named, renamed]) => named ?? renamed ?? [])
  return [
    ...gated,
    ...others
      .filter((method) => !gated.some((each) => each.method === method))
      .map((method) => ({ method, route, permission: 'open' })),
  ]
}
