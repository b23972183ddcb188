import { InvalidArgumentError } from 'commander'
import { expect, test } from 'vitest'
import type { PlanLocale } from '@/lib/i18n/locales'
import { SpokenCommand } from './spoken-command'

const toNumber = (text: string) => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('…')
  return Number(text)
}

function run(locale: PlanLocale, args: string[]): string {
  let told = ''
  const write = (text: string) => {
    told += text
  }
  const program = new SpokenCommand('clock', locale).exitOverride().configureOutput({
    writeOut: write,
    writeErr: write,
    getOutHelpWidth: () => 100,
  })
  program
    .command('wake')
    .description('…')
    .argument('<hour>', '…', toNumber)
    .requiredOption('--with <sound>', '…')
    .option('--times <n>', '…', toNumber, 3)
    .action(() => undefined)
  program.command('stop').action(() => undefined)
  expect(() => program.parse(args, { from: 'user' })).toThrow()
  return told
}

test('help is said in its language', () => {
  expect(run('es', ['wake', '--help'])).toBe(`Uso: clock wake [opciones] <hour>

…

Argumentos:
  hour            …

Opciones:
  --with <sound>  …
  --times <n>     … (por defecto: 3)
  -h, --help      mostrar la ayuda del comando
`)
  expect(run('es', ['--help'])).toBe(`Uso: clock [opciones] [comando]

Opciones:
  -h, --help              mostrar la ayuda del comando

Comandos:
  wake [opciones] <hour>  …
  stop
  help [comando]          mostrar la ayuda del comando
`)
  expect(run('en', ['--help'])).toContain('Usage: clock [options] [command]')
})

test.each([
  [
    ['wak'],
    'no se conoce el comando «wak»\n¿Quería decir wake?',
    "unknown command 'wak'\nDid you mean wake?",
  ],
  [['stop', '--now'], 'no se conoce la opción «--now»', "unknown option '--now'"],
  [
    ['wake', '7', '--with', 'x', '--tims', '2'],
    'no se conoce la opción «--tims»\n¿Quería decir --times?',
    "unknown option '--tims'\nDid you mean --times?",
  ],
  [['wake', '--with', 'x'], 'falta el argumento «hour»', "missing required argument 'hour'"],
  [
    ['stop', '7', '8'],
    'sobran argumentos en «stop»: no se espera ninguno y hay 2',
    "too many arguments for 'stop': none is expected, 2 given",
  ],
  [
    ['wake', '7', '--with'],
    'falta el valor de la opción «--with <sound>»',
    "option '--with <sound>' argument missing",
  ],
  [
    ['wake', '7'],
    'falta la opción «--with <sound>», que es obligatoria',
    "required option '--with <sound>' not specified",
  ],
  [
    ['wake', 'late', '--with', 'x'],
    'el argumento «late» no es válido para «hour». …',
    "argument 'late' is invalid for 'hour'. …",
  ],
  [
    ['wake', '7', '--with', 'x', '--times', 'many'],
    'el valor «many» de la opción «--times <n>» no es válido. …',
    "option '--times <n>' argument 'many' is invalid. …",
  ],
])('%j is refused in its language', (args, spanish, english) => {
  expect([run('es', args), run('en', args)]).toEqual([`Error: ${spanish}\n`, `error: ${english}\n`])
})
