import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LinePicture } from '@/app/_patient/line-picture'
import { TextParts } from '@/app/_patient/text-parts'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { DoseChange } from '@/lib/share/dose-changes'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { readPageNow } from '../_log/read-page-now'

/** Of each exercise whose dose reads otherwise than under a version, how it was and how it is. */
export default function DoseChanges(props: { page: SharedPlan; version: number; action: string }) {
  const { page, version, action } = props
  return useDoseChanges(action, version, page.locale).map((change) => (
    <DoseBefore key={change.itemId} change={change} page={page} />
  ))
}

function DoseBefore({
  change: { itemId, title, before, after },
  page,
}: {
  change: DoseChange
  page: SharedPlan
}) {
  const t = useTranslations('share.ask')
  const figure = [...page.exercises, ...page.selfCare].find(({ id }) => id === itemId)?.figure
  return (
    <div className="ask-doses">
      <div>
        <p className="reading-small">{t('before')}</p>
        <p>
          <b>{title}</b>
        </p>
        <del>
          <TextParts parts={before} />
        </del>
      </div>
      <div>
        <p className="reading-small">{t('now')}</p>
        {figure && <LinePicture figure={figure} frame="end" alt="" />}
        <ins>
          <TextParts parts={after} />
        </ins>
      </div>
    </div>
  )
}

/** Asked for when it is looked at: the page itself holds its own version alone. */
function useDoseChanges(action: string, version: number, language: PlanLocale): readonly DoseChange[] {
  const [doses, setDoses] = useState<readonly DoseChange[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    const ask = async () => {
      const address = `${action.replace(/check-ins$/, 'now')}?version=${version}&language=${language}`
      const response = await fetch(address, { signal: leaving.signal }).catch(() => null)
      const answer = response?.ok ? readPageNow(await response.json().catch(() => null)) : null
      if (answer?.doses && !leaving.signal.aborted) setDoses(answer.doses)
    }
    void ask()
    return () => leaving.abort()
  }, [action, version, language])
  return doses
}
