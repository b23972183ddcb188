'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { useButtonAct } from '@/app/(clinic)/_shell/use-button-act'
import { enterButtonId } from './enter-button-id'
import type { EntrySetting } from './entry-setting'

const ScoreDialog = dynamic(() => import('./score-dialog'), { ssr: false })

/** Opens the form of a new score, also from the command box. */
export function EnterScore({ setting, may }: { setting: EntrySetting; may: boolean }) {
  const t = useTranslations('measures')
  const button = useRef<HTMLButtonElement>(null)
  const [times, setTimes] = useState(0)
  const [open, setOpen] = useState(false)
  const name = t('enter')
  useButtonAct(button, name, may)
  return (
    <>
      <Button
        ref={button}
        id={enterButtonId}
        size="small"
        icon="edit"
        off={!may && t('off')}
        className="max-tablet:h-11"
        onClick={() => {
          setTimes(times + 1)
          setOpen(true)
        }}
      >
        {name}
      </Button>
      {times > 0 && (
        <ScoreDialog key={times} score={null} setting={setting} open={open} onOpenChange={setOpen} />
      )}
    </>
  )
}
