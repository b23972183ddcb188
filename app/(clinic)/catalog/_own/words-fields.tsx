'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { TextArea } from '@/app/_ui/text-area'
import { TextInput } from '@/app/_ui/text-input'
import { noWords, type OwnWords } from '@/lib/catalog/own/own-item'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { EditorParts } from './editor-parts'
import { ListInput } from './list-input'
import { ReadingMeter } from './reading-meter'

/** The words of one language in their five parts; a language may be left out. */
export function WordsFields({ item, change, errorAt, locale }: EditorParts & { locale: PlanLocale }) {
  const t = useTranslations('own')
  const words = item.texts[locale]
  const language = t(`language.${locale}`)
  const set = (next: OwnWords | null) => change({ texts: { ...item.texts, [locale]: next } })
  if (!words)
    return (
      <section aria-label={language}>
        <h3 className="border-line border-b pb-1 font-semibold">{language}</h3>
        <p className="py-3 text-ink-2">{t('languageOff', { language })}</p>
        <Button icon="plus" onClick={() => set(noWords)}>
          {t('begin', { language })}
        </Button>
      </section>
    )
  const part = (name: 'start' | 'feel' | 'stop' | 'why' | 'alt') => (
    <Field
      label={t(`field.${name}`)}
      error={errorAt(`texts.${locale}.${name}`)}
      {...(name === 'why' || name === 'alt' ? { optional: t('optional') } : {})}
    >
      <TextArea
        data-path={`texts.${locale}.${name}`}
        lang={locale}
        rows={2}
        value={words[name]}
        maxLength={1000}
        onChange={(event) => set({ ...words, [name]: event.target.value })}
      />
    </Field>
  )
  const name = (field: 'name' | 'title', hint?: string) => (
    <Field
      label={t(`field.${field}`)}
      hint={hint}
      error={errorAt(`texts.${locale}.${field}`)}
      {...(field === 'title' ? { optional: t('optional') } : { required: true })}
    >
      <TextInput
        data-path={`texts.${locale}.${field}`}
        lang={locale}
        value={words[field]}
        maxLength={field === 'name' ? 160 : 300}
        autoComplete="off"
        onChange={(event) => set({ ...words, [field]: event.target.value })}
      />
    </Field>
  )
  return (
    <section aria-label={language} className="grid content-start gap-4">
      <h3 className="flex items-baseline justify-between border-line border-b pb-1 font-semibold">
        {language}
        <Button look="text" size="small" onClick={() => set(null)}>
          {t('drop', { language })}
        </Button>
      </h3>
      {name('name')}
      {name('title', t('field.titleHint'))}
      {part('start')}
      <Field label={t('field.move')} error={errorAt(`texts.${locale}.move`)}>
        <ListInput
          lines
          path={`texts.${locale}.move`}
          value={words.move}
          onValueChange={(move) => set({ ...words, move })}
        />
      </Field>
      {part('feel')}
      {part('stop')}
      {part('why')}
      {part('alt')}
      <Field label={t('field.words')} optional={t('optional')} hint={t('field.wordsHint')}>
        <ListInput
          path={`texts.${locale}.words`}
          value={words.words}
          onValueChange={(other) => set({ ...words, words: other })}
        />
      </Field>
      {item.sideRule === 'one' && (
        <p className="text-12 text-ink-3">{t(locale === 'es' ? 'tokenHintEs' : 'tokenHint')}</p>
      )}
      <ReadingMeter item={item} words={words} locale={locale} />
    </section>
  )
}
