import { terminalLocale } from '@/lib/i18n/terminal-locale'
import { toTranslator } from '@/lib/i18n/translator'

/** Words of the launcher. */
export const say = toTranslator(terminalLocale, 'cli')

const width = 46

/**
 * Runs one step of the start and prints its name and how long it took; on a terminal the name shows at once.
 * `rename` lets the step say what it turned out to be.
 */
export async function reportStep<Result>(
  name: string,
  work: (rename: (name: string) => void) => Promise<Result>,
): Promise<Result> {
  const began = performance.now()
  let shown = name
  const live = process.stderr.isTTY
  if (live) process.stderr.write(`  ${shown} …`)
  const result = await work((other) => {
    shown = other
  }).catch((error: unknown) => {
    if (live) process.stderr.write('\n')
    throw error
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const line = `  ${shown.padEnd(width)} ${say('start.seconds', { seconds }).padStart(7)}\n`
  process.stderr.write(live ? `\r\u001b[2K${line}` : line)
  return result
}
