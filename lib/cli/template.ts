import type { Command } from 'commander'
import { InputError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { answer, say, withLocale } from './command'

type Options = { list?: boolean; json?: boolean; locale: PlanLocale }

/** `template CODE`: a plan file made from a template; `template --list`: the codes there are. */
export function addTemplateCommand(program: Command): void {
  withLocale(program.command('template').description(say('template')).argument('[code]', say('templateCode')))
    .option('--list', say('templateList'))
    .option('--json', say('json'))
    .action(async (code: string | undefined, { list, json, locale }: Options) => {
      const { getTemplate, listTemplates, toPlanContent } = await import('@/lib/plan/templates/templates')
      if (list) {
        const templates = listTemplates(locale)
        answer(json ? templates : templates.map((one) => `${one.code.padEnd(24)}${one.name}`).join('\n'))
        return
      }
      if (!code) {
        const allowed = listTemplates(locale).map((one) => one.code)
        throw new InputError(say('templateMissing', { allowed: allowed.join(', ') }))
      }
      const { toPlanFile } = await import('@/lib/plan/to-plan-file')
      answer(toPlanFile(toPlanContent(getTemplate(code, locale))))
    })
}
