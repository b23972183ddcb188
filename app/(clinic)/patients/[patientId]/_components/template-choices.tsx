import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { SearchInput } from '@/app/_ui/search-input'
import type { TemplateChoice } from '@/app/(clinic)/_components/template-choices'
import { findTemplates } from '@/lib/plan/templates/find-templates'
import { StartChoice } from './start-choice'

/** The templates region by region, and a search that leaves those it finds; Enter takes the first. */
export function TemplateChoices({
  templates,
  starting,
  search,
  onChoose,
}: {
  templates: readonly TemplateChoice[]
  /** Code of the one that is being started. */
  starting: string | null
  search: RefObject<HTMLInputElement | null>
  onChoose: (code: string) => void
}) {
  const t = useTranslations('patients')
  const words = useTranslations('templates.screen')
  const common = useTranslations('common')
  const [typed, setTyped] = useState('')
  const found = findTemplates(templates, typed)
  const regions = [...new Set(found.map(({ regionName }) => regionName))]
  return (
    <>
      <h3 className="pt-5 pb-2 font-semibold">
        {t('start.templates')} <span className="font-normal text-ink-3">{found.length}</span>
      </h3>
      <SearchInput
        ref={search}
        label={words('search')}
        placeholder={words('searchPlaceholder')}
        clearLabel={common('clearSearch')}
        value={typed}
        onValueChange={setTyped}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && typed.trim() && first) onChoose(first.code)
        }}
        className="max-tablet:h-12"
      />
      {regions.map((region) => (
        <section key={region} aria-label={region}>
          <h4 className="border-ink border-b pt-4 pb-1 text-12 text-ink-2">{region}</h4>
          <ul>
            {found
              .filter(({ regionName }) => regionName === region)
              .map(({ code, name, phases }) => (
                <StartChoice
                  key={code}
                  title={name}
                  hint={t('detail.phases', { count: phases })}
                  busy={starting === code}
                  onChoose={() => onChoose(code)}
                />
              ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && (
        <p role="status" className="py-4 text-ink-2">
          {words('none.title', { query: typed.trim() })}
        </p>
      )}
    </>
  )
}
