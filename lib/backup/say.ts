import type words from '@/lib/i18n/messages/en/cli.json'
import { terminalLocale } from '@/lib/i18n/terminal-locale'
import { toTranslator } from '@/lib/i18n/translator'

const translate = toTranslator(terminalLocale, 'cli')

/** Words of backup and restore. */
export function say(word: keyof typeof words.backup, values: Record<string, string | number> = {}): string {
  return translate(`backup.${word}`, { ...unused, ...values })
}

/** Every argument that one of these messages takes. */
const unused = {
  file: '',
  files: 0,
  folder: '',
  found: 0,
  least: 0,
  name: '',
  names: '',
  reason: '',
  table: '',
  version: '',
}
