'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import type { TemplateChoice } from '@/app/(clinic)/_components/template-choices'
import { useBuilder } from '../_components/builder-context'
import { InsertChoices } from './insert-choices'
import { templateChoicesQuery, templateContentQuery } from './template-queries'
import { TemplateSearch } from './template-search'
import { useInsertion } from './use-insertion'

/** Chooses a template and what of it goes into the plan, as phases or into the one that is shown; one undo takes it back. */
export function InsertTemplate({ onClose }: { onClose: () => void }) {
  const t = useTranslations('builder.templates')
  const common = useTranslations('common')
  const { content, check } = useBuilder()
  const [chosen, setChosen] = useState<TemplateChoice | null>(null)
  const choices = useQuery(templateChoicesQuery)
  const held = useQuery({
    ...templateContentQuery(chosen?.code ?? '', content.locale),
    enabled: chosen !== null,
  })
  const insertion = useInsertion(chosen?.name ?? '', held.data ?? null)
  const failed = choices.isError || held.isError || check.failed
  const insert = () => {
    insertion.insert()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={chosen ? t('insertTitle', { name: chosen.name }) : t('insert')}
      description={t('insertHint')}
      closeLabel={common('close')}
      actions={
        chosen && (
          <>
            <Button onClick={() => setChosen(null)}>{t('other')}</Button>
            <Button
              look="primary"
              onClick={insert}
              off={insertion.refused ?? (insertion.count === 0 && t('nothing'))}
            >
              {t('insertButton', { count: insertion.count })}
            </Button>
          </>
        )
      }
    >
      {failed && <p role="alert">{t('failed')}</p>}
      {!failed && (chosen ? !held.data || !check.engine : !choices.data) && (
        <p role="status">{common('loading')}</p>
      )}
      {!chosen && choices.data && <TemplateSearch templates={choices.data} onChoose={setChosen} />}
      {chosen && held.data && check.engine && <InsertChoices template={held.data} insertion={insertion} />}
    </Dialog>
  )
}
