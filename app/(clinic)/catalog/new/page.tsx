import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { requireClinicScope } from '@/lib/auth/gate'
import { blankItem, noWords } from '@/lib/catalog/own/own-item'
import { toOwnItem } from '@/lib/catalog/own/to-own-item'
import { findInEachLanguage } from '@/lib/catalog/queries'
import { toTranslator } from '@/lib/i18n/translator'
import { OwnEditor } from '../_own/own-editor'

type Props = PageProps<'/catalog/new'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('own')
  return { title: t('titleNew') }
}

/** A new item of the clinic's own, from blank or from a copy of another: `?from=<slug>`. */
export default async function NewItemPage({ searchParams }: Props) {
  const { from } = await searchParams
  const scope = await requireClinicScope('changeCatalog', '/catalog/new')
  const t = await getTranslations('own')
  const source = typeof from === 'string' ? await findInEachLanguage(scope, from) : null
  const first = source && (source.en ?? source.es)
  const item = source && first ? toOwnItem(source) : { ...blankItem, texts: { en: noWords, es: null } }
  const { en, es } = item.texts
  const named = {
    ...item,
    texts: {
      en:
        en && en.name !== ''
          ? {
              ...en,
              name: toTranslator('en', 'own')('copyOf', { name: en.name }),
              title: en.title || en.name,
            }
          : en,
      es: es && {
        ...es,
        name: toTranslator('es', 'own')('copyOf', { name: es.name }),
        title: es.title || es.name,
      },
    },
  }
  return (
    <Words areas={['dosage', 'own']}>
      <OwnEditor
        title={t('titleNew')}
        slug={null}
        draftName={first ? `copy:${first.slug}` : 'new'}
        initial={{ item: named, base: named, revision: 0 }}
        isAsked={false}
        versions={[]}
        drawing={
          first?.figure && item.drawingOf
            ? { slug: first.slug, name: first.name, address: first.figure.start }
            : null
        }
      />
    </Words>
  )
}
