import type { Route } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DoseText } from '@/app/_components/dose-text'
import { classNames } from '@/app/_ui/class-names'
import { findClinicianNotes } from '@/lib/catalog/built-in'
import type { CatalogItem } from '@/lib/catalog/item'
import { reviewOf } from '@/lib/catalog/review-of'
import type { AttributeCode } from '@/lib/catalog/taxonomy'
import { formatDose } from '@/lib/dosage/format-dose'
import { FilterLink } from './filter-link'
import { ItemUses } from './item-uses'

/** Facts for the clinician: ladder, what it asks of the body, how it is taught, usual dose, status. */
export async function ItemAside({
  item,
  languages,
  ladder,
  uses,
}: {
  item: CatalogItem
  languages: readonly CatalogItem[]
  ladder: readonly CatalogItem[]
  uses: number | null
}) {
  const t = await getTranslations('catalog.screen')
  const words = await getTranslations('catalog')
  const notes = findClinicianNotes(item)
  return (
    <aside
      aria-label={t('aside')}
      className="grid content-start gap-6 border-line bg-paper-2 p-6 wide:min-h-0 wide:overflow-y-auto wide:border-s max-wide:border-t tablet:max-wide:grid-cols-2 tablet:max-wide:px-8 max-tablet:px-4"
    >
      {ladder.length > 1 && (
        <Part title={t('ladder')}>
          <ol>
            {ladder.map((rung) => (
              <Rung
                key={rung.slug}
                rung={rung}
                current={rung.slug === item.slug}
                noText={t('rungWithoutText')}
              />
            ))}
          </ol>
        </Part>
      )}
      {item.attributes.length > 0 && (
        <Part title={t('asks')}>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 pt-2">
            {item.attributes.map((code) => (
              <div key={code} className="contents">
                <dt className="text-12 leading-5 font-medium">{code.replace('@', ' ')}</dt>
                <dd className="text-ink-2">{sayAttribute(code, words)}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {notes && (
        <Part title={t('notes.title')}>
          <dl className="grid gap-2 pt-2">
            <Note term={t('notes.purpose')}>{notes.purpose}</Note>
            <Note term={t('notes.setUp')}>{notes.setUp}</Note>
            <Note term={t('notes.faults')}>
              {notes.faults.map((fault) => (
                <span key={fault} className="block">
                  {fault}
                </span>
              ))}
            </Note>
            <Note term={t('notes.progress')}>{notes.progress}</Note>
          </dl>
        </Part>
      )}
      {item.dosage && (
        <Part title={t('usualDose')}>
          <p className="pt-2">
            <DoseText dose={formatDose(item.dosage, { item })} />
          </p>
        </Part>
      )}
      {uses !== null && (
        <Part title={t('uses.title')}>
          <ItemUses slug={item.slug} count={uses} />
        </Part>
      )}
      <ReviewStatus languages={languages} />
    </aside>
  )
}

/** How far each language's words have come; one line where it is the same for all. A clinic stands for its own items. */
async function ReviewStatus({ languages }: { languages: readonly CatalogItem[] }) {
  const t = await getTranslations('catalog.screen')
  const lines = languages.flatMap((item) => {
    if (!item.text || !findClinicianNotes(item)) return []
    const { state, by = '', on = '' } = reviewOf(item.slug, item.locale, item.text)
    const said = {
      draft: t('statusDraft'),
      'back-checked': t('review.backCheckedText'),
      reviewed: t('review.reviewedText', { by, on }),
    }
    return [{ locale: item.locale, words: said[state] }]
  })
  const same = new Set(lines.map(({ words }) => words)).size === 1
  if (lines.length === 0) return null
  return (
    <Part title={t('status')}>
      {(same ? lines.slice(0, 1) : lines).map(({ locale, words }) => (
        <p key={locale} className="pt-2 text-ink-2">
          {!same && <b>{languageOf(locale).name}: </b>}
          {words}
        </p>
      ))}
    </Part>
  )
}

function sayAttribute(
  code: CatalogItem['attributes'][number],
  words: Awaited<ReturnType<typeof getTranslations<'catalog'>>>,
): string {
  const [plain, limb] = code.split('@') as [AttributeCode, 'other' | 'both' | undefined]
  const attribute = words(`attribute.${plain}`)
  return limb ? words(`attributeLimb.${limb}`, { attribute }) : attribute
}

function Note({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 font-medium">{term}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-ink border-b pb-1 text-13 font-semibold">{title}</h2>
      {children}
    </section>
  )
}

function Rung({ rung, current, noText }: { rung: CatalogItem; current: boolean; noText: string }) {
  const open = rung.text !== null && !current
  return (
    <li
      aria-current={current ? 'true' : undefined}
      className={classNames(
        'grid grid-cols-[20px_1fr] gap-2 border-line border-b py-2',
        current && '-ms-3 ps-3 font-semibold shadow-[inset_3px_0_0_var(--accent)]',
      )}
    >
      <span className={current ? '' : 'font-semibold text-ink-2'}>{rung.level}</span>
      {open ? (
        <FilterLink href={`/catalog/${rung.slug}` as Route}>{rung.name}</FilterLink>
      ) : (
        <span className={current ? '' : 'text-ink-2'}>
          {rung.name}
          {!current && <span className="block text-12 text-ink-3">{noText}</span>}
        </span>
      )}
    </li>
  )
}

import { languageOf } from '@/lib/i18n/locales'
