import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { terminalLanguage } from '../i18n/terminal-language.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const words = readWords()
const oldest = [20, 19]

/** Ends the process with one sentence when this Node is older than the program needs. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  stop(words.start.node.replace('{wanted}', oldest.join('.')).replace('{found}', process.versions.node))
}

/** Runs `npm ci` when a package of these groups is missing or of another version than package.json names. */
export function requirePackages(...groups) {
  const { platform } = process
  const manifest = readJson('package.json')
  const wanted = groups.flatMap((group) => Object.entries(manifest[group]))
  const missing = wanted.some(([name, version]) => {
    const file = `node_modules/${name}/package.json`
    return !existsSync(path.join(root, file)) || readJson(file).version !== version
  })
  if (!missing) return
  const began = Date.now()
  console.error(`  ${words.start.installing} …`)
  const { status } = spawnSync(platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: platform === 'win32',
    // What a production machine starts has to be built first, with packages that are for development alone.
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (status !== 0) stop(words.start.installFailed)
  console.error(`  ${words.start.installing} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
}

/** The launcher's words in the terminal's language. */
function readWords() {
  const file = (language) => `lib/i18n/messages/${language}/cli.json`
  const asked = file(terminalLanguage(process.env))
  return readJson(existsSync(path.join(root, asked)) ? asked : file('en'))
}

/** Reads JSON at a path from the project folder. */
export function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
