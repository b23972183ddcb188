import { type Command, InvalidArgumentError } from 'commander'
import { layouts, papers } from '@/lib/handout/handout-options'
import { planLocales } from '@/lib/i18n/locales'
import { say, toOneOf } from './command'
import type { HandoutRequest } from './print-plan-file'

const phases = ['current', 'all'] as const

/** `handout FILE --out X.pdf`: prints a plan file, without database or server. Warnings go to standard error. */
export function addHandoutCommand(program: Command): void {
  program
    .command('handout')
    .description(say('handout'))
    .argument('<file>', say('planFile'))
    .requiredOption('--out <file>', say('handoutOut'))
    .option('--layout <layout>', say('handoutLayout'), (text) => toOneOf(layouts, text), 'standard')
    .option('--paper <paper>', say('handoutPaper'), (text) => toOneOf(papers, text), 'a4')
    .option('--locale <locale>', say('handoutLocale'), (text) => toOneOf(planLocales, text))
    .option('--grey', say('grey'))
    .option('--phases <phases>', say('handoutPhases'), (text) => toOneOf(phases, text), 'current')
    .option('--link <address>', say('handoutLink'), toLink)
    .option('--country <country>', say('handoutCountry'), toCountry, 'US')
    .option('--now <day>', say('handoutNow'), toDay)
    .action(async (file: string, request: HandoutRequest) => {
      const { printPlanFile } = await import('./print-plan-file')
      await printPlanFile(file, request)
    })
}

function toLink(text: string): string {
  if (!/^https?:\/\//.test(text)) throw new InvalidArgumentError(say('linkWrong'))
  return text
}

function toCountry(text: string): string {
  if (!/^[A-Za-z]{2}$/.test(text)) throw new InvalidArgumentError(say('countryWrong'))
  return text.toUpperCase()
}

function toDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError(say('dayWrong'))
  return text
}
