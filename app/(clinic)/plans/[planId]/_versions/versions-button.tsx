'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'

const VersionsDialog = dynamic(() => import('./versions-dialog'), { ssr: false })

/** Opens the versions of the plan, whose words and screens come when they are first asked for. */
export function VersionsButton() {
  const t = useTranslations('builder.versions')
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        look="text"
        size="small"
        icon="copy"
        data-act="versions"
        onClick={() => {
          setAsked(true)
          setOpen(true)
        }}
      >
        {t('button')}
      </Button>
      {asked && <VersionsDialog open={open} onOpenChange={setOpen} />}
    </>
  )
}
