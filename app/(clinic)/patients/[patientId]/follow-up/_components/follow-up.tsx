'use client'

import { useState } from 'react'
import { MessageSection } from '@/app/(clinic)/patients/_messages/message-section'
import { useMessages } from '@/app/(clinic)/patients/_messages/use-messages'
import { ClosedPlan } from '@/app/(clinic)/plans/[planId]/_check/closed-plan'
import {
  type BuilderClinic,
  type BuilderPatient,
  BuilderProvider,
  type BuilderValue,
  type BuilderVersion,
} from '@/app/(clinic)/plans/[planId]/_components/builder-context'
import { ConflictList } from '@/app/(clinic)/plans/[planId]/_components/conflict-list'
import { Notices } from '@/app/(clinic)/plans/[planId]/_components/notices'
import { SaidAloud } from '@/app/(clinic)/plans/[planId]/_components/said-aloud'
import { useBuilderValue } from '@/app/(clinic)/plans/[planId]/_components/use-builder-value'
import { useUndoKeys } from '@/app/(clinic)/plans/[planId]/_components/use-undo-keys'
import type { Stored } from '@/app/(clinic)/plans/[planId]/_draft/draft-state'
import { LiveEdit } from '@/app/(clinic)/plans/[planId]/_draft/live-edit'
import { usePlanDraft } from '@/app/(clinic)/plans/[planId]/_draft/use-plan-draft'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { CheckBasis } from '@/lib/plan/check/queries'
import { FollowHead } from './follow-head'
import { FollowRows } from './follow-rows'
import type { Happened } from './happened'
import { Reissue } from './reissue'
import type { Talk } from './talk'

/** The lines that the patient has, with what became of them, to be changed where they stand and given again. */
export function FollowUp({
  planId,
  userId,
  stored,
  items,
  patient,
  clinic,
  newest,
  basis,
  happened,
  talk,
  can,
}: {
  planId: string
  userId: string
  stored: Stored
  /** What the plan's lines name and what their ladders lead to, by slug. */
  items: Readonly<Record<string, SlimItem>>
  patient: BuilderPatient
  clinic: BuilderClinic
  newest: BuilderVersion
  basis: CheckBasis
  happened: Happened
  talk: Talk
  can: BuilderValue['can']
}) {
  const draft = usePlanDraft(planId, userId, stored)
  const [live] = useState(() => new LiveEdit())
  const [catalog] = useState(() => new Map(Object.entries(items)))
  const { desk, value } = useBuilderValue({
    ...{ planId, patient, clinic, catalog, draft, live, can, basis },
    archived: false,
    newestVersion: newest,
    leftOut: [],
    // Nothing is taken back here that names another item.
    learn: () => undefined,
  })
  useUndoKeys(draft)
  const [messages, setMessages] = useState(talk.messages)
  const acts = useMessages(setMessages)
  const may = can.publish
  return (
    <BuilderProvider desk={desk} value={value}>
      <Notices />
      <main className="px-8 py-6 max-tablet:p-4">
        <FollowHead happened={happened} asked={talk.questions} />
        <ClosedPlan />
        <div className="mt-5 grid gap-x-12 gap-y-8 wide:grid-cols-[minmax(0,1fr)_368px]">
          <div className="min-w-0">
            <ConflictList />
            <FollowRows happened={happened} talk={{ lines: talk.lines, messages, may, acts }} />
            <div className="mt-8">
              <MessageSection
                {...{ planId, may, acts, messages }}
                name={patient.firstName}
                questions={talk.questions}
                lines={talk.lines}
                timeZone={clinic.timeZone}
              />
            </div>
          </div>
          <Reissue given={newest.content} opened={stored.content} />
        </div>
      </main>
      <SaidAloud />
    </BuilderProvider>
  )
}
