import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { OwnEditor } from '@/app/(clinic)/catalog/_own/own-editor'
import { requireClinicScope } from '@/lib/auth/gate'
import { findOwnItem, listOwnVersions } from '@/lib/catalog/own/queries'
import { findInAnyLanguage } from '@/lib/catalog/queries'

type Props = PageProps<'/catalog/[slug]/edit'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('own')
  return { title: t('change') }
}

/** One of the clinic's own items to be changed; a built-in one has no such page. */
export default async function EditItemPage({ params }: Props) {
  const { slug } = await params
  const scope = await requireClinicScope('changeCatalog', `/catalog/${slug}/edit`)
  const stored = await findOwnItem(scope, slug)
  const shown = stored && (await findInAnyLanguage(scope, slug, await getLocale()))
  if (!stored || !shown) notFound()
  const t = await getTranslations('own')
  const { item, revision } = stored
  return (
    <Words areas={['dosage', 'own']}>
      <OwnEditor
        key={revision}
        title={t('titleEdit', { name: shown.name })}
        slug={slug}
        draftName={slug}
        initial={{ item, base: item, revision }}
        isAsked={stored.onlyPlanId === null}
        versions={await listOwnVersions(scope, slug)}
        drawing={
          shown.figure && item.drawingOf ? { slug, name: shown.name, address: shown.figure.start } : null
        }
      />
    </Words>
  )
}
