import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode, requirePackages, root } from '../cli/require-packages.mjs'

process.chdir(root)
requireNode()
requirePackages('dependencies', 'devDependencies')
const { generate } = await import('../cli/generate.mjs')
generate()
const { register } = await import('tsx/esm/api')
register({ tsconfig: path.join(root, 'tsconfig.json') })
const { runChecks } = await import(pathToFileURL(path.join(root, 'lib/workshop/test/run-checks.ts')).href)
process.exitCode = await runChecks(process.argv.slice(2))
