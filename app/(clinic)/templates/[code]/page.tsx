import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Icon } from '@/app/_ui/icon'
import { can } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { requireMember } from '@/lib/auth/gate'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { readCatalog } from '@/lib/catalog/queries'
import { NotFoundError } from '@/lib/errors'
import { isOwnTemplate, type OwnTemplate } from '@/lib/plan/own-templates/own-template'
import { getOwnTemplate } from '@/lib/plan/own-templates/queries'
import { getTemplate, listTemplates } from '@/lib/plan/templates/templates'
import { usedItems } from '@/lib/plan/used-items'
import { OwnTemplateHead } from '../_components/own-template-head'
import { StartFor } from '../_components/start-for'
import { TemplateFacts } from '../_components/template-facts'
import { TemplateOutline } from '../_components/template-outline'

type Props = PageProps<'/templates/[code]'>

const findBuiltIn = async (code: string) =>
  listTemplates().some((template) => template.code === code) ? getTemplate(code, await getLocale()) : null

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const template = await findBuiltIn((await params).code)
  const t = await getTranslations('templates.screen')
  return { title: template?.name ?? t('title') }
}

export default async function TemplatePage({ params }: Props) {
  const { code } = await params
  const { scope } = await requireMember('readPlan', `/templates/${code}`)
  const own = await findOwn(scope, code)
  if (own) return <OwnPage template={own} scope={scope} />
  const template = await findBuiltIn(code)
  if (!template) notFound()
  return (
    <Page
      name={template.name}
      guidance={template.guidance}
      acts={can(scope.role, 'changePlan') && <StartFor code={code} name={template.name} />}
    >
      <TemplateOutline
        phases={template.phases}
        items={usedItems(template, builtInCatalog(template.locale))}
      />
      <TemplateFacts template={template} />
    </Page>
  )
}

async function OwnPage({ template, scope }: { template: OwnTemplate; scope: ClinicScope }) {
  const { id, name, note, shared, content, archived } = template
  const catalog = await readCatalog(scope, await getLocale())
  return (
    <Page
      name={name}
      guidance={note}
      acts={can(scope.role, 'changePlan') && !archived && <StartFor code={id} name={name} />}
    >
      <OwnTemplateHead
        template={template}
        may={{
          change: can(scope.role, shared ? 'changeCatalog' : 'changePlan'),
          share: can(scope.role, 'changeCatalog'),
        }}
      />
      <TemplateOutline phases={content.phases} items={usedItems(content, catalog)} />
    </Page>
  )
}

async function Page({
  name,
  guidance,
  acts,
  children,
}: {
  name: string
  guidance: string
  acts: ReactNode
  children: ReactNode
}) {
  const t = await getTranslations('templates.screen')
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
          <h1 className="text-28 font-semibold tracking-[-0.015em] text-balance">{name}</h1>
          <p className="mt-2 max-w-[72ch] text-14 whitespace-pre-line text-ink-2">{guidance}</p>
        </div>
        {acts}
      </header>
      {children}
    </main>
  )
}

async function findOwn(scope: ClinicScope, code: string): Promise<OwnTemplate | null> {
  if (!isOwnTemplate(code)) return null
  return getOwnTemplate(scope, code).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound()
    throw error
  })
}
