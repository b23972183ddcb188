'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { TextInput } from '@/app/_ui/text-input'

/** The link with which a colleague sets their password, to be copied once: the server can't show it again. */
export function PasswordLink({ link, onDone }: { link: string; onDone: () => void }) {
  const t = useTranslations('settings.members')
  const words = useTranslations('common')
  const [copied, setCopied] = useState(false)
  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div className="grid gap-4">
      <p>{t('linkHow')}</p>
      <Field label={t('link')}>
        <TextInput value={link} readOnly onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <div className="flex items-center justify-end gap-2">
        <p role="status" className="flex-1 text-ink-2">
          {copied && t('copied')}
        </p>
        <Button onClick={onDone}>{words('close')}</Button>
        <Button look="primary" icon="copy" onClick={copy}>
          {t('copy')}
        </Button>
      </div>
    </div>
  )
}
