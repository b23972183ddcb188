import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode, requirePackages, root } from './require-packages.mjs'

process.chdir(root)
requireNode()
requirePackages('dependencies')
const { generate } = await import('./generate.mjs')
generate()
const { register } = await import('tsx/esm/api')
register({ tsconfig: path.join(root, 'tsconfig.json') })
const { launch } = await import(pathToFileURL(path.join(root, 'lib/cli/start/launch.ts')).href)
await launch({ dev: process.argv.includes('--dev') })
