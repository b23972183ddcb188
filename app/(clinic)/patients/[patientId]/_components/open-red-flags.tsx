'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { ClosedPanel } from '@/app/(clinic)/_red-flags/closed-panel'
import { RecordDone } from '@/app/(clinic)/_red-flags/record-done'
import type { ClosedAbout, ShownLine } from '@/app/(clinic)/_red-flags/shown-open'

/** What is open at the top of a patient's record: what closes the plans, and beneath it what only waits. */
export function OpenRedFlags({ lines, about }: { lines: readonly ShownLine[]; about: ClosedAbout }) {
  const router = useRouter()
  const refresh = () => router.refresh()
  const closing = lines.filter(({ closes }) => closes)
  const others = lines.filter(({ closes }) => !closes)
  return (
    <>
      {closing.length > 0 && <ClosedPanel lines={closing} about={about} onRecorded={refresh} />}
      {others.map((line) => (
        <WaitingFlag key={line.code} line={line} about={about} onRecorded={refresh} />
      ))}
    </>
  )
}

function WaitingFlag({
  line,
  about,
  onRecorded,
}: {
  line: ShownLine
  about: ClosedAbout
  onRecorded: () => void
}) {
  const t = useTranslations('screening')
  const [recording, setRecording] = useState(false)
  return (
    <section aria-label={line.asked} className="grid gap-2 border-mark-edge border-s-[3px] ps-3">
      <div className="flex flex-wrap items-start gap-3">
        <div className="me-auto min-w-0">
          <h2 className="flex gap-2 text-14 font-semibold">
            <Icon name="warn" className="mt-0.5" />
            {t('openList.act', { urgency: t(`urgency.${line.urgency}`), act: line.act })}
          </h2>
          <p className="text-ink-2">
            {line.code} · {line.finding}
          </p>
        </div>
        {!recording && (
          <Button size="small" off={!about.may && t('closed.licensed')} onClick={() => setRecording(true)}>
            {t('closed.record')}
          </Button>
        )}
      </div>
      {recording && <RecordDone lines={[line]} about={about} onRecorded={onRecorded} />}
    </section>
  )
}
