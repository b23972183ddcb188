import { spawn } from 'node:child_process'
import { said } from '@/lib/i18n/said'
import { PlainError } from './plain-error'
import { asServerUser, type ServerUser } from './server-user'

/** A PostgreSQL program ended with an error; the output tells why. */
export class ServerProgramError extends Error {
  constructor(
    program: string,
    readonly output: string,
  ) {
    super(`${program} failed: ${output.trim().split('\n').slice(-3).join(' ')}`)
    this.name = 'ServerProgramError'
  }
}

/** Runs initdb or pg_ctl as the server's user. Resolves when it ended well; throws PlainError or ServerProgramError. */
export async function runServerProgram(
  user: ServerUser,
  program: string,
  args: readonly string[],
): Promise<void> {
  const command = asServerUser(user, program, args)
  const child = spawn(command.program, command.args, {
    ...command.ids,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', PGPASSWORD: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  if (code === 0) return
  throw toPlainError(output) ?? new ServerProgramError(program, output)
}

/** Says what the machine refused in one sentence, or undefined when the output does not tell. */
export function toPlainError(output: string): PlainError | undefined {
  if (/No space left on device/i.test(output)) {
    return new PlainError(said('machine.diskFull'))
  }
  const denied =
    /could not (?:open|create|access|change permissions of)[^"\n]*"([^"]+)": Permission denied/.exec(output)
  if (denied) return new PlainError(said('machine.denied', { folder: denied[1] ?? '' }))
  if (/database files are incompatible with server/.test(output)) {
    return new PlainError(said('machine.otherPostgres'))
  }
}
