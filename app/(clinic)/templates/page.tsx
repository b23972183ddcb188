import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireClinicScope } from '@/lib/auth/gate'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { getTemplate, listTemplates } from '@/lib/plan/templates/templates'
import { phaseBurden } from './_components/phase-burden'
import { TemplateRuler } from './_components/template-ruler'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates.screen')
  return { title: t('title') }
}

const columns =
  'grid gap-x-6 gap-y-2 wide:grid-cols-[minmax(0,1fr)_minmax(0,520px)_176px] tablet:max-wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]'

export default async function TemplatesPage() {
  await requireClinicScope('readPlan', '/templates')
  const t = await getTranslations('templates.screen')
  const common = await getTranslations('common')
  const templates = listTemplates().map(({ code }) => getTemplate(code))
  return (
    <main className="px-8 py-6 max-tablet:p-4">
      <h1 className="text-28 font-semibold tracking-[-0.015em]">{t('title')}</h1>
      <div
        aria-hidden="true"
        className={`${columns} mt-6 border-ink border-b pb-1.5 text-12 text-ink-3 max-wide:hidden`}
      >
        <span>{t('columns.template')}</span>
        <span>{t('columns.phases')}</span>
        <span className="text-right">{t('columns.asks')}</span>
      </div>
      <ul className="max-wide:mt-4 max-wide:border-ink max-wide:border-t">
        {templates.map((template) => {
          const [first] = template.phases
          const burden = first ? phaseBurden(first, (slug) => builtInCatalog('en').find(slug)) : null
          return (
            <li
              key={template.code}
              className={`${columns} relative items-start border-line border-b py-4 hover:bg-accent-tint/60`}
            >
              <div>
                <Link
                  href={`/templates/${template.code}` as Route}
                  className="text-14 font-semibold no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
                >
                  {template.name}
                </Link>
                <p className="mt-0.5 max-w-[56ch] text-12 text-ink-2">{template.guidance}</p>
              </div>
              <TemplateRuler phases={template.phases} />
              <p className="text-ink-2 wide:text-right tablet:max-wide:col-start-2">
                {burden &&
                  common('burden.words', { exercises: burden.exercises, minutes: burden.minutesPerDay })}
              </p>
            </li>
          )
        })}
      </ul>
    </main>
  )
}
