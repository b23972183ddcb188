'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { SearchInput } from '@/app/_ui/search-input'
import type { TemplateChoice } from '@/app/(clinic)/_components/template-choices'
import { findTemplates } from '@/lib/plan/templates/find-templates'

/** The templates, one's own first, and a search that leaves those it finds; Enter takes the first. */
export function TemplateSearch({
  templates,
  onChoose,
}: {
  templates: readonly TemplateChoice[]
  onChoose: (template: TemplateChoice) => void
}) {
  const t = useTranslations('builder.templates')
  const common = useTranslations('common')
  const [typed, setTyped] = useState('')
  const found = findTemplates(templates, typed.trim())
  const regions = [...new Set(found.map(({ regionName }) => regionName))]
  return (
    <>
      <SearchInput
        label={t('search')}
        placeholder={t('placeholder')}
        clearLabel={common('clearSearch')}
        value={typed}
        onValueChange={setTyped}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && typed.trim() && first) onChoose(first)
        }}
        className="max-tablet:h-12"
      />
      <p role="status" className={found.length === 0 ? 'pt-4' : 'sr-only'}>
        {t('found', { count: found.length })}
      </p>
      {regions.map((region) => (
        <Region
          key={region}
          name={region}
          templates={found.filter(({ regionName }) => regionName === region)}
          onChoose={onChoose}
        />
      ))}
    </>
  )
}

function Region({
  name,
  templates,
  onChoose,
}: {
  name: string
  templates: readonly TemplateChoice[]
  onChoose: (template: TemplateChoice) => void
}) {
  const t = useTranslations('builder.templates')
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="border-ink border-b pt-4 pb-1 text-12 text-ink-2">
        {name}
      </h3>
      <ul>
        {templates.map((template) => (
          <li key={template.code} className="border-line border-b">
            <button
              type="button"
              onClick={() => onChoose(template)}
              className="flex min-h-11 w-full items-center gap-3 px-1 py-2 text-start hover:bg-accent-tint"
            >
              <span className="min-w-0 flex-1 font-semibold">{template.name}</span>
              <span className="text-12 text-ink-2">{t('phases', { count: template.phases })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
