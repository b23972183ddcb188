import { getLocale, getTranslations } from 'next-intl/server'
import type { ClinicScope } from '@/lib/access/scope'
import { toTerms } from '@/lib/catalog/search-terms'
import type { OwnTemplate } from '@/lib/plan/own-templates/own-template'
import { listOwnTemplates } from '@/lib/plan/own-templates/queries'
import { templateTerms } from '@/lib/plan/templates/template-terms'
import { listTemplates } from '@/lib/plan/templates/templates'

/** A template to choose: what it is called, where it stands, and the words that find it. */
export type TemplateChoice = {
  /** Of a built-in one its code, of another its id. */
  code: string
  name: string
  phases: number
  whose: 'builtIn' | 'clinic' | 'mine' | 'left'
  regionName: string
  terms: readonly string[]
  /** Of one that can be changed. */
  revision?: number
}

/** Every template in the workspace's words: the member's own, the clinic's, the built-in ones region by region. */
export async function templateChoices(scope: ClinicScope): Promise<TemplateChoice[]> {
  const own = (await listOwnTemplates(scope)).filter(({ archived }) => !archived)
  return [...(await ownChoices(own)), ...(await builtInChoices())]
}

/** Own templates as choices: the member's first, those of who left last. */
export async function ownChoices(templates: readonly OwnTemplate[]): Promise<TemplateChoice[]> {
  const t = await getTranslations('templates.screen')
  return templates
    .toSorted((one, other) => toRank(one) - toRank(other))
    .map(({ id, name, note, shared, left, archived, content, revision }) => {
      const whose = left !== null ? 'left' : shared ? 'clinic' : 'mine'
      const regionName = t(archived ? 'archived' : `whose.${whose}`)
      const terms = toTerms(`${name} ${note} ${regionName}`)
      return { code: id, name, phases: content.phases.length, whose, regionName, terms, revision }
    })
}

const toRank = ({ shared, left }: OwnTemplate) => (left !== null ? 2 : shared ? 1 : 0)

/** The built-in templates as choices, region by region. */
export async function builtInChoices(): Promise<TemplateChoice[]> {
  const t = await getTranslations('templates.screen')
  return listTemplates(await getLocale()).map(({ code, name, phases, region }) => {
    const regionName = t(`region.${region}`)
    return { code, name, phases, whose: 'builtIn', regionName, terms: templateTerms(code, regionName) }
  })
}
