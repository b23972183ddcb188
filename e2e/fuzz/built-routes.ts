import { readFileSync } from 'node:fs'
import path from 'node:path'

export type BuiltHandler = { route: string; methods: string[] }
export type BuiltAction = { id: string; name: string; page: string }
export type BuiltRoutes = { handlers: BuiltHandler[]; pages: string[]; actions: BuiltAction[] }

/** Every address of the build as a pattern, like /plans/[planId], and every server action with a page that takes it. */
export function readBuiltRoutes(): BuiltRoutes {
  const routes = Object.entries(readBuilt<Record<string, string>>('app-path-routes-manifest.json'))
  const ending = (end: string) => routes.filter(([file]) => file.endsWith(end))
  const { node } = readBuilt<{ node: Record<string, Action> }>('server/server-reference-manifest.json')
  return {
    handlers: ending('/route').map(([file, route]) => ({ route, methods: readMethods(file) })),
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

/** The methods that a handler's file exports; a file such as an icon is there to be read. */
function readMethods(file: string): string[] {
  if (path.extname(path.dirname(file))) return ['GET']
  const text = readFileSync(path.join('app', `${file}.ts`), 'utf8')
  const exported = text.matchAll(/export (?:const|async function) ([A-Z]+)\b|\bas ([A-Z]+)\b/g)
  return [...exported].map(([, named, renamed]) => named ?? renamed ?? '')
}
