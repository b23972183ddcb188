import { type Command, InvalidArgumentError } from 'commander'
import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import type words from '@/lib/i18n/messages/en/cli.json'
import { terminalLocale } from '@/lib/i18n/terminal-locale'
import { toTranslator } from '@/lib/i18n/translator'

const translate = toTranslator(terminalLocale, 'cli')

type CommandWord = keyof typeof words.command

/** Words of the command line. */
export function say(word: CommandWord, values: Record<string, string> = {}): string {
  return translate(`command.${word}`, { ...unused, ...values })
}

/** Every argument that one of these messages takes. */
const unused = { allowed: '', text: '', email: '', file: '', reason: '', address: '' }

/** Writes a result to standard output: text as it is, anything else as JSON. */
export function answer(result: unknown): void {
  const text = typeof result === 'string' ? result : JSON.stringify(result, null, 2)
  process.stdout.write(`${text}\n`)
}

/** Adds `--locale`, checked against the languages a plan can be written in. */
export function withLocale(command: Command): Command {
  return command.option('--locale <locale>', say('locale'), toLocale, 'en' satisfies PlanLocale)
}

function toLocale(text: string): PlanLocale {
  return toOneOf(planLocales, text)
}

/** The text as one of a list. Throws what commander turns into a message with the allowed values. */
export function toOneOf<Value extends string>(allowed: readonly Value[], text: string): Value {
  const found = allowed.find((value) => value === text)
  if (!found) throw new InvalidArgumentError(say('allowed', { allowed: allowed.join(', ') }))
  return found
}

/** The text as an id of the database. Throws what commander turns into a message. */
export function toId(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw new InvalidArgumentError(say('idWrong'))
  return text.toLowerCase()
}

/** The text as a calendar day. Throws what commander turns into a message. */
export function toCalendarDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError(say('calendarDay'))
  return text
}

/** Reads a plan file given on the command line as JSON; `-` is standard input. Throws InputError. */
export async function readJsonFile(file: string): Promise<unknown> {
  const { readFileSync } = await import('node:fs')
  const { InputError } = await import('@/lib/errors')
  const { readPlanText } = await import('@/lib/plan/read-plan-text')
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new InputError(say(missing ? 'noFile' : 'unreadable', { file }))
  }
  const read = readPlanText(bytes)
  if ('document' in read) return read.document
  const { reason, ...place } = read.problem
  const words = toTranslator(terminalLocale, 'plan')
  throw new InputError(`${file}: ${words(`file.text.${reason}`, { line: 0, ...place })}`)
}
