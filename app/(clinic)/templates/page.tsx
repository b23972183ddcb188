import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireClinicScope } from '@/lib/auth/gate'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { readCatalog } from '@/lib/catalog/queries'
import { listOwnTemplates } from '@/lib/plan/own-templates/queries'
import { getTemplate } from '@/lib/plan/templates/templates'
import { builtInChoices, ownChoices, type TemplateChoice } from '../_components/template-choices'
import { phaseBurden } from './_components/phase-burden'
import { TemplateBrowser, type TemplateBrowserRow } from './_components/template-browser'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates.screen')
  return { title: t('title') }
}

export default async function TemplatesPage() {
  const scope = await requireClinicScope('readPlan', '/templates')
  const locale = await getLocale()
  const [own, catalog] = [await listOwnTemplates(scope), await readCatalog(scope, locale)]
  const held = new Map(own.map(({ id, note, content }) => [id, { guidance: note, phases: content.phases }]))
  const toRow = ({ code, name, regionName, whose, terms }: TemplateChoice): TemplateBrowserRow => {
    const { guidance, phases } = held.get(code) ?? getTemplate(code, locale)
    const [first] = phases
    const items = held.has(code) ? catalog : builtInCatalog(locale)
    return {
      ...{ code, name, guidance, regionName, whose, terms },
      phases: phases.map(({ id, title, weeks }) => ({ id, title, weeks })),
      asks: first ? phaseBurden(first, (slug) => items.find(slug)) : null,
    }
  }
  const live = own.filter(({ archived }) => !archived)
  const choices = [
    ...(await ownChoices(live)),
    ...(await builtInChoices()),
    ...(await ownChoices(own.filter(({ archived }) => archived))),
  ]
  return <TemplateBrowser rows={choices.map(toRow)} />
}
