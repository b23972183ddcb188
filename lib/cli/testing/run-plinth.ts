import { spawnSync } from 'node:child_process'
import { runCommandLine } from '../run-command-line'

export type Ran = { code: number | null; out: string; told: string }

/** `plinth …` in this process, which has loaded the program: what it answers, what it tells, and its exit code. */
export async function runPlinth(...args: string[]): Promise<Ran> {
  const streams = { out: process.stdout, told: process.stderr }
  const written = { out: '', told: '' }
  const own = { out: process.stdout.write, told: process.stderr.write }
  for (const name of ['out', 'told'] as const)
    streams[name].write = (text: string | Uint8Array) => {
      written[name] += String(text)
      return true
    }
  try {
    process.exitCode = undefined
    return { code: await runCommandLine(args), ...written }
  } finally {
    process.exitCode = undefined
    for (const name of ['out', 'told'] as const) streams[name].write = own[name]
  }
}

/** `plinth …` as a terminal starts it, which speaks a language; two or three seconds. */
export function spawnPlinth(language: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/plinth.mjs', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: language },
  })
  return { code: status, out: stdout, told: stderr }
}
