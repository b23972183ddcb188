import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

process.chdir(root)
register({ tsconfig: path.join(root, 'tsconfig.json') })
const { checkLayers } = await import(
  pathToFileURL(path.join(root, 'lib/workshop/layers/check-layers.ts')).href
)
const { files, problems } = checkLayers('.')
for (const { file, message } of problems) console.error(`${file}: ${message}`)
console.error(`Layers: ${files} files, ${problems.length} problems.`)
process.exit(problems.length > 0 ? 1 : 0)
