import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const command = [
  process.execPath,
  'lib/cli/plinth.mjs',
  'backup',
  path.join(tmpdir(), 'never-written.plinth'),
]
/** No data there: a passphrase that is taken leads to the sentence about the folder. */
const empty = path.join(tmpdir(), 'plinth-without-data')
const taken = `There is no database in ${empty}`
const passphrase = 'cuatro palabras y señal'

/** A real terminal around the command, as `script` gives one. */
const inTerminal =
  process.platform === 'darwin'
    ? ['-q', '/dev/null', ...command]
    : ['-q', '-e', '-c', command.map((word) => `'${word}'`).join(' '), '/dev/null']
const hasTerminal = spawnSync('script', ['-q', '-e', '-c', 'true', '/dev/null']).error === undefined

/** Types each answer once the words it answers stand on the screen; answers what was seen and the exit code. */
async function type(answers: [asked: string, typed: string][]) {
  const { DATABASE_URL: _url, PLINTH_PASSPHRASE: _passphrase, ...inherited } = process.env
  const terminal = spawn('script', inTerminal, { env: { ...inherited, PLINTH_DATA: empty } })
  let screen = ''
  let seen = 0
  terminal.stdout.on('data', (bytes: Buffer) => {
    screen += bytes.toString()
    const [next] = answers
    const at = next ? screen.indexOf(next[0], seen) : -1
    if (!next || at < 0) return
    seen = at + next[0].length
    answers.shift()
    terminal.stdin.write(next[1])
  })
  const [code] = await once(terminal, 'close')
  return { screen, code }
}

describe.runIf(hasTerminal)('the passphrase typed at a terminal', () => {
  it('is asked for twice, taken, and never seen on the screen', async () => {
    const { screen, code } = await type([
      ['Passphrase: ', `${passphrase}\r`],
      ['once more: ', `${passphrase}\r`],
    ])
    expect(screen).toContain(taken)
    expect(screen).not.toContain('palabras')
    expect(code).toBe(2)
  })

  it('may be corrected while it is typed', async () => {
    const { screen } = await type([
      ['Passphrase: ', `${passphrase}xx\u007f\u007f\r`],
      ['once more: ', `${passphrase}\r`],
    ])
    expect(screen).toContain(taken)
  })

  it('is refused when it was not the same the second time', async () => {
    const { screen, code } = await type([
      ['Passphrase: ', `${passphrase}\r`],
      ['once more: ', 'cuatro palabras y senal\r'],
    ])
    expect(screen).toContain('not the same')
    expect(code).toBe(2)
  })

  it('is refused when it is short, with how long it has to be', async () => {
    const { screen } = await type([
      ['Passphrase: ', 'short\r'],
      ['once more: ', 'short\r'],
    ])
    expect(screen).toContain('5 characters')
    expect(screen).toContain('at least 12')
  })

  it('is left with Ctrl-C, and nothing has happened', async () => {
    const { screen, code } = await type([['Passphrase: ', 'cuatro\u0003']])
    expect(screen).toContain('There is no passphrase.')
    expect(screen).not.toContain('cuatro')
    expect(code).toBe(2)
  })
})

it('without a terminal nobody is asked: it says where the passphrase can stand', () => {
  const { DATABASE_URL: _url, PLINTH_PASSPHRASE: _passphrase, ...inherited } = process.env
  const [node = '', ...args] = command
  const { status, stdout, stderr } = spawnSync(node, args, {
    env: { ...inherited, PLINTH_DATA: empty },
    input: `${passphrase}\n${passphrase}\n`,
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('PLINTH_PASSPHRASE')
})
