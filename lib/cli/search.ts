import { type Command, InvalidArgumentError } from 'commander'
import type { PlanLocale } from '@/lib/i18n/locales'
import { answer, say, withLocale } from './command'

type Options = { limit: number; json?: boolean; locale: PlanLocale }

/** `search QUERY`: catalog items that fit what a therapist types, best first. */
export function addSearchCommand(program: Command): void {
  withLocale(program.command('search').description(say('search')).argument('<query>', say('searchQuery')))
    .option('--limit <n>', say('searchLimit'), toLimit, 20)
    .option('--json', say('json'))
    .action(async (query: string, { limit, json, locale }: Options) => {
      const { builtInCatalog } = await import('@/lib/catalog/catalog')
      const { searchItems } = await import('@/lib/catalog/search')
      const found = searchItems(builtInCatalog(locale).list(), query)
        .hits.slice(0, limit)
        .map(({ item, score }) => ({ slug: item.slug, name: item.name, score }))
      answer(json ? found : found.map(({ slug, name }) => `${slug.padEnd(28)}${name}`).join('\n'))
    })
}

function toLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError(say('limitWrong'))
  return limit
}
