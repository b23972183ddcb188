import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const words = JSON.parse(readFileSync(path.join(root, 'lib/i18n/messages/en/cli.json'), 'utf8')).start
const oldest = [20, 19]

process.chdir(root)
requireNode()
requirePackages('dependencies')
const { generate } = await import('./generate.mjs')
generate()
const { register } = await import('tsx/esm/api')
register({ tsconfig: path.join(root, 'tsconfig.json') })
const { launch } = await import(pathToFileURL(path.join(root, 'lib/cli/start/launch.ts')).href)
await launch({ dev: process.argv.includes('--dev') })

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  stop(words.node.replace('{wanted}', oldest.join('.')).replace('{found}', process.versions.node))
}

function requirePackages(group) {
  const { [group]: wanted } = readJson('package.json')
  const missing = Object.entries(wanted).some(([name, version]) => {
    const file = `node_modules/${name}/package.json`
    return !existsSync(file) || readJson(file).version !== version
  })
  if (!missing) return
  const began = Date.now()
  console.error(`${words.installing} …`)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) stop(words.installFailed)
  console.error(`${words.installing} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
}

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
