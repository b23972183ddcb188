import { getLocale, getTranslations } from 'next-intl/server'
import { templateTerms } from '@/lib/plan/templates/template-terms'
import { listTemplates } from '@/lib/plan/templates/templates'

/** A template to choose: what it is called, where it stands, and the words that find it. */
export type TemplateChoice = {
  code: string
  name: string
  phases: number
  regionName: string
  terms: readonly string[]
}

/** Every template in the workspace's words, region by region. */
export async function templateChoices(): Promise<TemplateChoice[]> {
  const t = await getTranslations('templates.screen')
  return listTemplates(await getLocale()).map(({ code, name, phases, region }) => {
    const regionName = t(`region.${region}`)
    return { code, name, phases, regionName, terms: templateTerms(code, regionName) }
  })
}
