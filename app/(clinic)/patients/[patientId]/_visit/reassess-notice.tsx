import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { useReassessWords } from '@/app/(clinic)/patients/_components/use-reassess-words'
import type { Reassessment } from '@/lib/adherence/visit/reassessment'

/** Says that the plan is to be looked at anew and why, until a visit says that it was or it is given with a new date. */
export function ReassessNotice({
  due,
  may,
  onRecord,
}: {
  due: Reassessment
  may: boolean
  onRecord: () => void
}) {
  const t = useTranslations('visit.due')
  const why = useReassessWords()
  return (
    <div className="flex flex-wrap items-center gap-3 border-ink border-s-4 ps-3">
      <div className="me-auto min-w-0">
        <p className="flex gap-2 text-14 font-semibold">
          <Icon name="calendar" className="mt-0.5" />
          {t('title')}
        </p>
        <p className="mt-0.5 text-ink-2">{why(due)}</p>
      </div>
      {may && (
        <Button onClick={onRecord} className="max-tablet:h-11">
          {t('done')}
        </Button>
      )}
    </div>
  )
}
