import { CommanderError } from 'commander'
import { type PlanLocale, toPlanLocale } from '@/lib/i18n/locales'
import { terminalLocale } from '@/lib/i18n/terminal-locale'
import { addAuditCommand } from './audit'
import { addBackupCommand } from './backup'
import { addCatalogCommand } from './catalog'
import { say } from './command'
import { addDoseCommand } from './dose'
import { addExportCommand } from './export'
import { addFigureCommand } from './figure'
import { addHandoutCommand } from './handout'
import { addImportCommand } from './import'
import { reportFailure } from './report-failure'
import { addRestoreCommand } from './restore'
import { addReviewCommand } from './review'
import { addSearchCommand } from './search'
import { SpokenCommand } from './spoken-command'
import { addTemplateCommand } from './template'
import { addUserCommand } from './user'

/**
 * `npm run -s plinth -- COMMAND …`. Standard output carries the result alone. Returns the exit code: 0 done,
 * 1 failed, 2 wrong usage or invalid input, 3 done and something blocks. Each command loads its own part of the
 * program, so that an answer takes about a second.
 */
export async function runCommandLine(args: string[]): Promise<number> {
  const program = new SpokenCommand('plinth').description(say('description')).exitOverride()
  program.configureOutput({ outputError: (text, write) => write(text) })
  addCatalogCommand(program)
  addTemplateCommand(program)
  addHandoutCommand(program)
  addReviewCommand(program)
  addDoseCommand(program)
  addSearchCommand(program)
  addFigureCommand(program)
  addImportCommand(program)
  addExportCommand(program)
  addUserCommand(program)
  addAuditCommand(program)
  addBackupCommand(program)
  addRestoreCommand(program)
  try {
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return reportFailure(error, localeOf(args))
  }
}

/** The language that was asked for; a failure may come before the arguments were read. */
function localeOf(args: readonly string[]): PlanLocale {
  const at = args.indexOf('--locale')
  const given = at >= 0 ? args[at + 1] : args.find((one) => one.startsWith('--locale='))?.slice(9)
  return given === undefined ? terminalLocale : toPlanLocale(given)
}
