'use client'

import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Banner } from '@/app/_ui/banner'
import { Button } from '@/app/_ui/button'
import { ButtonLink } from '@/app/_ui/button-link'
import { findOwnProblems, sayOwnProblem } from '@/lib/catalog/own/find-own-problems'
import type { OwnItemVersion, StoredOwnItem } from '@/lib/catalog/own/stored-own-item'
import { planLocales } from '@/lib/i18n/locales'
import { inWords } from '@/lib/i18n/said'
import { AttributeList } from './attribute-list'
import { EditorSection } from './editor-section'
import { FactsFields } from './facts-fields'
import { mergeOwnItems, toSent } from './own-draft'
import { OwnPicture } from './own-picture'
import { type OwnDraft, useOwnDraft } from './use-own-draft'
import { useOwnSave } from './use-own-save'
import { UsesDialog } from './uses-dialog'
import { VersionList } from './version-list'
import { WordsFields } from './words-fields'

/** Makes or changes one of the clinic's own items. What is typed stays in the tab until it is saved. */
export function OwnEditor({
  title,
  slug,
  draftName,
  initial,
  isAsked,
  versions,
  drawing,
}: {
  title: string
  /** Null while it is new. */
  slug: string | null
  draftName: string
  initial: OwnDraft
  isAsked: boolean
  versions: readonly OwnItemVersion[]
  /** The drawing it can show, and whose it is. */
  drawing: { slug: string; name: string; address: string } | null
}) {
  const t = useTranslations('own')
  const language = useLocale()
  const form = useRef<HTMLFormElement>(null)
  const { draft, restored, keep, change, forget } = useOwnDraft(draftName, initial)
  const [tried, setTried] = useState(false)
  const [conflict, setConflict] = useState<{ who: string; both: string[] } | null>(null)
  const problems = findOwnProblems(toSent(draft.item))
  const merge = (current: StoredOwnItem) => {
    const { item, both } = mergeOwnItems(draft.base, toSent(draft.item), current.item)
    keep({ item, base: current.item, revision: current.revision })
    setConflict({ who: current.changedBy ?? t('conflict.someone'), both })
  }
  const saving = useOwnSave({ slug, isAsked, onSaved: forget, onConflict: merge })
  const errorAt = (path: string) => {
    const problem = tried ? problems.find((one) => one.path === path) : undefined
    return problem && inWords(sayOwnProblem(problem), language)
  }
  const save = () => {
    setTried(true)
    if (problems.length === 0) return void saving.save(draft)
    const paths = problems.map(({ path }) => path)
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])]
    fields.find(({ dataset }) => paths.includes(dataset.path ?? ''))?.focus()
  }
  const parts = { item: draft.item, change, errorAt }
  return (
    <form
      ref={form}
      noValidate
      className="flex min-h-0 flex-1 flex-col bg-paper"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {restored && (
        <Banner
          icon="undo"
          title={t('restoredTyped.title')}
          action={
            <Button size="small" onClick={forget}>
              {t('restoredTyped.drop')}
            </Button>
          }
        />
      )}
      {conflict && (
        <Banner icon="people" tone="mark" title={t('conflict.title', { who: conflict.who })}>
          {conflict.both.length > 0
            ? t('conflict.both', { fields: sayFields(conflict.both, t) })
            : t('conflict.merged')}
        </Banner>
      )}
      <div className="grid min-h-0 flex-1 content-start gap-8 px-8 py-6 wide:overflow-y-auto max-tablet:px-4">
        <header>
          <h1 className="text-28 font-semibold tracking-[-0.015em] text-balance">{title}</h1>
          <p className="mt-2 max-w-[62ch] text-ink-2">{t('intro')}</p>
        </header>
        <EditorSection title={t('texts')}>
          <div className="grid gap-8 wide:grid-cols-2">
            {planLocales.map((locale) => (
              <WordsFields key={locale} {...parts} locale={locale} />
            ))}
          </div>
        </EditorSection>
        <EditorSection title={t('facts')}>
          <FactsFields {...parts} />
        </EditorSection>
        <EditorSection title={t('safety')}>
          <AttributeList
            item={draft.item}
            error={errorAt('attributes')}
            onChange={(attributes) => change({ attributes })}
          />
        </EditorSection>
        <EditorSection title={t('picture')}>
          <OwnPicture {...parts} drawing={drawing} />
        </EditorSection>
        <VersionList
          versions={versions}
          current={draft.revision}
          onTake={({ item }) => keep({ ...draft, item })}
        />
      </div>
      <footer className="sticky bottom-0 flex flex-wrap items-center gap-3 border-ink border-t bg-paper px-8 py-3 max-tablet:bottom-(--dock) max-tablet:px-4">
        <p role="status" className="flex-1 text-ink-2">
          {saving.failure ||
            (tried && problems.length > 0 ? t('problems', { count: problems.length }) : t('kept'))}
        </p>
        <ButtonLink href={(slug ? `/catalog/${slug}` : '/catalog') as Route}>{t('cancel')}</ButtonLink>
        <Button type="submit" look="primary" busy={saving.busy && t(slug ? 'saveChanges' : 'save')}>
          {t(slug ? 'saveChanges' : 'save')}
        </Button>
      </footer>
      {saving.uses && (
        <UsesDialog
          uses={saving.uses}
          onChoose={(planId) => void saving.saveFor(draft, planId)}
          onCancel={saving.stopAsking}
        />
      )}
    </form>
  )
}

function sayFields(fields: readonly string[], t: ReturnType<typeof useTranslations<'own'>>): string {
  return fields
    .map((field) => (t.has(`field.${field as 'name'}`) ? t(`field.${field as 'name'}`) : field))
    .join(', ')
}
