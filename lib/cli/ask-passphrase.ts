import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { say } from '@/lib/backup/say'
import { InputError } from '@/lib/errors'

/** Whoever has the file may guess as long as they like. */
const least = 12

/**
 * The passphrase of a backup: PLINTH_PASSPHRASE, or what is typed, unseen, at a terminal. A `fresh` one is asked for
 * twice and has a length to reach. Throws InputError.
 */
export async function askPassphrase({ fresh }: { fresh: boolean }): Promise<string> {
  const passphrase = process.env.PLINTH_PASSPHRASE || (await ask(fresh))
  const found = [...passphrase].length
  if (fresh && found < least) throw new InputError(say('short', { found, least }))
  return passphrase
}

async function ask(twice: boolean): Promise<string> {
  if (!process.stdin.isTTY) throw new InputError(say('noPassphrase'))
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true })
  try {
    const first = await prompt(terminal, say('ask'))
    if (twice && first !== (await prompt(terminal, say('askAgain')))) throw new InputError(say('differ'))
    return first
  } finally {
    terminal.close()
  }
}

async function prompt(terminal: ReturnType<typeof createInterface>, words: string): Promise<string> {
  process.stderr.write(words)
  const stopped = new AbortController()
  terminal.once('SIGINT', () => stopped.abort(new InputError(say('noPassphrase'))))
  const text = await terminal.question('', { signal: stopped.signal }).catch((error: Error) => {
    throw error.cause ?? error
  })
  process.stderr.write('\n')
  return text
}
