import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { CatalogItem } from '@/lib/catalog/item'
import type { RenderedText } from '@/lib/catalog/render-text'
import { composeDosage } from '@/lib/dosage/compose-dosage'
import { undosedKinds } from '@/lib/dosage/kind'
import { languageOf } from '@/lib/i18n/locales'
import { Sentences } from './sentences'

/** What the patient reads, in its five parts, set in the patient's typeface. One-sided items are shown for the right. */
export async function ItemTexts({ item, text }: { item: CatalogItem; text: RenderedText }) {
  const t = await getTranslations('catalog.screen')
  const side = item.sideRule === 'one' ? 'right' : undefined
  const headings = undosedKinds.includes(item.kind) ? 'read' : 'do'
  const dose = item.dosage ? composeDosage({ dosage: item.dosage, side, item, locale: item.locale }) : null
  return (
    <section aria-label={t('texts')} lang={item.locale} className="mt-4 border-ink border-t">
      <p className="border-line border-b py-1.5 tablet:pl-[136px]">
        <b>{languageOf(item.locale).name}</b> <span className="text-ink-2">{t('asPatientReads')}</span>
      </p>
      <Part title={t(`part.${headings}.start`)}>
        <Sentences parts={text.start} />
      </Part>
      <Part title={t(`part.${headings}.move`)}>
        <ol>
          {text.move.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are numbered by their place
            <li key={index} className="relative pl-5">
              <b className="absolute left-0 font-bold">{index + 1}</b>
              <Sentences parts={step} />
            </li>
          ))}
        </ol>
      </Part>
      {dose && (
        <Part title={t('part.do.dose')}>
          <Sentences parts={dose.sentences.flatMap(({ parts }) => [...parts, { text: ' ' }])} />
        </Part>
      )}
      <Part title={t(`part.${headings}.feel`)}>
        <Sentences parts={text.feel} />
      </Part>
      <Part title={t(`part.${headings}.stop`)}>
        <Sentences parts={text.stop} />
      </Part>
      {text.why && (
        <Part title={t('part.why')}>
          <Sentences parts={text.why} />
        </Part>
      )}
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid border-line border-b tablet:grid-cols-[112px_minmax(0,1fr)] tablet:gap-x-6">
      <h2 className="pt-2 text-12 leading-6 font-medium text-ink-3 tablet:pb-2">{title}</h2>
      <div className="max-w-[62ch] pb-2 font-patient text-16 tablet:pt-2">{children}</div>
    </div>
  )
}
