import type { MessageActs } from '@/app/(clinic)/patients/_messages/use-messages'
import type { Question } from '@/lib/adherence/alert/alert'
import type { PlanMessage } from '@/lib/adherence/message/message'
import type { RemarkLine } from '@/lib/adherence/message/to-remark-lines'

/** What patient and therapist wrote to one another about the plan. */
export type Talk = {
  questions: readonly Question[]
  messages: readonly PlanMessage[]
  /** What the patient has to do at home, and can be remarked on. */
  lines: readonly RemarkLine[]
}

/** The same with what a row needs to add to it. */
export type RowTalk = Pick<Talk, 'messages' | 'lines'> & { may: boolean; acts: MessageActs }
