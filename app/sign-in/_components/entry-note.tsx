import { NoticeIcon } from '@/app/_ui/notice-icon'

/** What there is to say about signing in, before the form or after it. */
export function EntryNote({ children }: { children: string }) {
  return (
    <p className="flex gap-1.5">
      <NoticeIcon name="note" className="mt-0.5" />
      <span>{children}</span>
    </p>
  )
}
