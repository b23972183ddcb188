import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/auth/gate'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { getTemplate, listTemplates } from '@/lib/plan/templates/templates'
import { Icon } from '../../../_ui/icon'
import { StartFor } from '../_components/start-for'
import { TemplateFacts } from '../_components/template-facts'
import { TemplateOutline } from '../_components/template-outline'

type Props = PageProps<'/templates/[code]'>

const findTemplate = async (code: string) =>
  listTemplates().some((template) => template.code === code) ? getTemplate(code, await getLocale()) : null

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const template = await findTemplate((await params).code)
  return template ? { title: template.name } : {}
}

export default async function TemplatePage({ params }: Props) {
  const { code } = await params
  const { scope } = await requireMember('readPlan', `/templates/${code}`)
  const template = await findTemplate(code)
  if (!template) notFound()
  const t = await getTranslations('templates.screen')
  const slugs = new Set(template.phases.flatMap((phase) => phase.items.map((line) => line.slug)))
  const items = Object.fromEntries(
    [...slugs].flatMap((slug) => {
      const item = builtInCatalog(template.locale).find(slug)
      return item ? [[slug, item] as const] : []
    }),
  )
  return (
    <main className="mx-auto w-full max-w-[1120px] px-8 py-6 max-tablet:p-4">
      <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="me-auto min-w-0">
          <Link
            href="/templates"
            className="mb-1 inline-flex items-center gap-1.5 text-12 text-ink-2 no-underline hover:text-accent"
          >
            <Icon name="back" />
            {t('back')}
          </Link>
          <h1 className="text-28 font-semibold tracking-[-0.015em] text-balance">{template.name}</h1>
          <p className="mt-2 max-w-[72ch] text-14 text-ink-2">{template.guidance}</p>
        </div>
        {can(scope.role, 'changePlan') && <StartFor code={code} name={template.name} />}
      </header>
      <TemplateOutline phases={template.phases} items={items} />
      <TemplateFacts template={template} />
    </main>
  )
}
