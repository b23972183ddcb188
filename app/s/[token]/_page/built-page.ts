import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type * as Render from './render'

const developing = process.env.NODE_ENV === 'development'
const name = developing ? 'patient-page-dev' : 'patient-page'
/** Where a part of the build lies that the framework knows nothing of (lib/workshop/patient-page). */
const folder = path.join(/* turbopackIgnore: true */ process.cwd(), '.next', name)

type Built = typeof Render & { filesOf: Render.FilesOf }
let built: { madeAt: number; page: Built } | undefined

/** What draws the page, and the files it comes with. While developing, those that were made last. */
export async function builtPage(): Promise<Built> {
  if (built && !developing) return built.page
  const require = createRequire(path.join(folder, 'files.json'))
  const files = path.join(folder, 'files.json')
  const render = path.join(folder, 'render.cjs')
  const madeAt = (await stat(files)).mtimeMs
  if (built?.madeAt !== madeAt) {
    for (const file of [files, render]) delete require.cache[file]
    built = { madeAt, page: { ...require(render), filesOf: require(files) } }
  }
  return built.page
}
