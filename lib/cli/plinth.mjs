import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

register({ tsconfig: path.join(root, 'tsconfig.json') })
const { runCommandLine } = await import(pathToFileURL(path.join(root, 'lib/cli/plinth.ts')).href)
const code = await runCommandLine(process.argv.slice(2))
// A long result may still be on its way into a pipe, which process.exit would cut.
process.exitCode = code
