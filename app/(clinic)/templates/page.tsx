import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireClinicScope } from '@/lib/auth/gate'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { getTemplate } from '@/lib/plan/templates/templates'
import { templateChoices } from '../_components/template-choices'
import { phaseBurden } from './_components/phase-burden'
import { TemplateBrowser } from './_components/template-browser'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates.screen')
  return { title: t('title') }
}

export default async function TemplatesPage() {
  await requireClinicScope('readPlan', '/templates')
  const locale = await getLocale()
  const rows = (await templateChoices()).map(({ code, name, regionName, terms }) => {
    const { guidance, phases } = getTemplate(code, locale)
    const [first] = phases
    return {
      ...{ code, name, guidance, regionName, terms },
      phases: phases.map(({ id, title, weeks }) => ({ id, title, weeks })),
      asks: first ? phaseBurden(first, (slug) => builtInCatalog(locale).find(slug)) : null,
    }
  })
  return <TemplateBrowser rows={rows} />
}
