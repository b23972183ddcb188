import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { CatalogItem } from '@/lib/catalog/item'
import type { RenderedText } from '@/lib/catalog/render-text'
import { composeDosage } from '@/lib/dosage/compose-dosage'
import { undosedKinds } from '@/lib/dosage/kind'
import { languageOf } from '@/lib/i18n/locales'
import type { RichText } from '@/lib/rich-text'
import { Sentences } from './sentences'

export type ItemWords = { item: CatalogItem; text: RenderedText }

/**
 * What the patient reads, in its five parts, set in the patient's typeface, a column a language. One-sided items are
 * shown for the right.
 */
export async function ItemTexts({ words }: { words: readonly ItemWords[] }) {
  const t = await getTranslations('catalog.screen')
  const [first] = words
  if (!first) return null
  const headings = undosedKinds.includes(first.item.kind) ? 'read' : 'do'
  const doses = words.map(({ item }) => toDose(item))
  const part = (title: string, read: (text: RenderedText) => RichText | undefined) => (
    <Part title={title} words={words}>
      {({ text }) => <Sentences parts={read(text) ?? []} />}
    </Part>
  )
  return (
    <section aria-label={t('texts')} className="mt-4 border-ink border-t">
      <Row className="border-line border-b py-1.5">
        <span aria-hidden="true" className="max-tablet:hidden" />
        {words.map(({ item: { locale } }, place) => (
          <p key={locale} lang={locale}>
            <b>{languageOf(locale).name}</b>
            {place === 0 && <span className="text-ink-2"> {t('asPatientReads')}</span>}
          </p>
        ))}
      </Row>
      {part(t(`part.${headings}.start`), (text) => text.start)}
      <Part title={t(`part.${headings}.move`)} words={words}>
        {({ text }) => (
          <ol>
            {text.move.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps are numbered by their place
              <li key={index} className="relative ps-5">
                <b className="absolute start-0 font-bold">{index + 1}</b>
                <Sentences parts={step} />
              </li>
            ))}
          </ol>
        )}
      </Part>
      {doses[0] && (
        <Part title={t('part.do.dose')} words={words}>
          {(_, place) => <Sentences parts={doses[place] ?? []} />}
        </Part>
      )}
      {part(t(`part.${headings}.feel`), (text) => text.feel)}
      {part(t(`part.${headings}.stop`), (text) => text.stop)}
      {first.text.why && part(t('part.why'), (text) => text.why)}
    </section>
  )
}

function toDose(item: CatalogItem): RichText | null {
  if (!item.dosage) return null
  const side = item.sideRule === 'one' ? 'right' : undefined
  const { sentences } = composeDosage({ dosage: item.dosage, side, item, locale: item.locale })
  return sentences.flatMap(({ parts }) => [...parts, { text: ' ' }])
}

function Part({
  title,
  words,
  children,
}: {
  title: string
  words: readonly ItemWords[]
  children: (words: ItemWords, place: number) => ReactNode
}) {
  return (
    <Row className="border-line border-b">
      <h2 className="pt-2 text-12 leading-6 font-medium text-ink-3 tablet:pb-2">{title}</h2>
      {words.map((each, place) => (
        <div
          key={each.item.locale}
          lang={each.item.locale}
          className="max-w-[62ch] pb-2 font-patient text-16 tablet:pt-2"
        >
          {children(each, place)}
        </div>
      ))}
    </Row>
  )
}

function Row({ className, children }: { className: string; children: ReactNode }) {
  return (
    <div
      className={`grid tablet:grid-flow-col tablet:auto-cols-fr tablet:grid-cols-[104px] tablet:gap-x-6 ${className}`}
    >
      {children}
    </div>
  )
}
