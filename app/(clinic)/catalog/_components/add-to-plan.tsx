'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'

const PlanDialog = dynamic(() => import('./plan-dialog').then((part) => part.PlanDialog))

/** Puts an item into a plan that can be changed. */
export function AddToPlan({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations('catalog.addToPlan')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        look="primary"
        icon="plus"
        aria-haspopup="dialog"
        className="h-9! max-tablet:h-11!"
        onClick={() => setOpen(true)}
      >
        {t('button')}
      </Button>
      {open && <PlanDialog slug={slug} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}
