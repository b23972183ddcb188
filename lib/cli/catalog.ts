import type { Command } from 'commander'
import type { PlanLocale } from '@/lib/i18n/locales'
import { answer, say, withLocale } from './command'

/** `catalog [--json]`: every built-in item, as JSON or as a line each. */
export function addCatalogCommand(program: Command): void {
  withLocale(program.command('catalog').description(say('catalog')))
    .option('--json', say('json'))
    .action(async ({ json, locale }: { json?: boolean; locale: PlanLocale }) => {
      const { builtInCatalog } = await import('@/lib/catalog/catalog')
      const items = builtInCatalog(locale).list()
      answer(
        json
          ? items.map((item) => ({ ...item, level: item.level ?? null, figure: item.figure !== null }))
          : items.map(({ slug, kind, name }) => `${kind.padEnd(4)}${slug.padEnd(28)}${name}`).join('\n'),
      )
    })
}
