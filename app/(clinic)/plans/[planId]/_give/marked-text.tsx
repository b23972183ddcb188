import { Fragment } from 'react'
import type { MarkedPart } from '@/lib/plan/changes/mark-words'

/** A text whose words of its side alone are struck where they went, and underlined and bold where they came. */
export function MarkedText({ parts, as: Mark }: { parts: readonly MarkedPart[]; as: 'del' | 'ins' }) {
  const look = Mark === 'del' ? 'line-through' : 'font-semibold underline decoration-2 underline-offset-[3px]'
  return parts.map(({ text, same }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
    <Fragment key={index}>
      {index > 0 && ' '}
      {same ? text : <Mark className={look}>{text}</Mark>}
    </Fragment>
  ))
}
