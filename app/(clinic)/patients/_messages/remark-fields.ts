import type { Remark } from '@/lib/adherence/message/message'
import type { RemarkLine } from '@/lib/adherence/message/to-remark-lines'
import type { MessageField } from './message-dialog'

/** A field for each exercise, with what is remarked on it so far. */
export function toRemarkFields(lines: readonly RemarkLine[], remarks: readonly Remark[]): MessageField[] {
  const byLine = new Map(remarks.map(({ itemId, text }) => [itemId, text]))
  return lines.map(({ id, title }) => ({ name: id, label: title, value: byLine.get(id) ?? '' }))
}

/** What was typed into those fields. */
export function toRemarks(typed: ReadonlyMap<string, string>): Remark[] {
  return [...typed].map(([itemId, text]) => ({ itemId, text }))
}
