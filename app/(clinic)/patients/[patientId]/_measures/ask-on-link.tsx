'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { LinkSetting } from './link-setting'

const AskOnLinkDialog = dynamic(() => import('./ask-on-link-dialog'), { ssr: false })

/** Opens the choice of what the patient is asked on the link. */
export function AskOnLink({ setting, may }: { setting: LinkSetting; may: boolean }) {
  const t = useTranslations('measures.link')
  const [times, setTimes] = useState(0)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        icon="link"
        off={!may && t('off')}
        className="max-tablet:h-11"
        onClick={() => {
          setTimes(times + 1)
          setOpen(true)
        }}
      >
        {t('ask')}
      </Button>
      {times > 0 && <AskOnLinkDialog key={times} setting={setting} open={open} onOpenChange={setOpen} />}
    </>
  )
}
