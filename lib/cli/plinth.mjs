import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

// A reader such as head may leave before the end: that is no failure.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
register({ tsconfig: path.join(root, 'tsconfig.json') })
const { runCommandLine } = await import(pathToFileURL(path.join(root, 'lib/cli/run-command-line.ts')).href)
const code = await runCommandLine(process.argv.slice(2))
// A long result may still be on its way into a pipe, which process.exit would cut.
process.exitCode = code
