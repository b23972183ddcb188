'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { useArchivePlan } from '@/app/(clinic)/_components/use-archive'

/** One button that puts a plan away and takes it back: it stays where it is, and so does the focus. */
export function ArchivePlan({ plan }: { plan: { id: string; title: string; archived: boolean } }) {
  const t = useTranslations('patients.detail')
  const { archived, setArchived } = useArchivePlan({ ...plan, name: plan.title })
  return (
    <Button
      look="text"
      size="small"
      className="relative z-10 max-tablet:h-8"
      onClick={() => setArchived(!archived)}
    >
      {t.rich(archived ? 'restorePlan' : 'archivePlan', {
        plan: plan.title,
        hidden: (words) => <span className="sr-only">{words}</span>,
      })}
    </Button>
  )
}
