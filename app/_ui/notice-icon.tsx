import { IconFrame } from './icon-frame'

/** What stands before a notice, for a page that shows no other icon and need not load the rest. */
export function NoticeIcon({ name, className }: { name: keyof typeof noticeDrawings; className?: string }) {
  return <IconFrame className={className}>{noticeDrawings[name]}</IconFrame>
}

/** They differ by shape, so that hue is never needed. */
export const noticeDrawings = {
  stop: (
    <>
      <path fill="currentColor" stroke="none" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
      <path d="M5 8h6" stroke="var(--icon-ground, var(--paper))" strokeWidth="2" />
    </>
  ),
  warn: (
    <>
      <path d="M8 2 1.5 13.5h13z" strokeLinejoin="round" />
      <path d="M8 6.5V9M8 11.2v.1" strokeLinecap="round" />
    </>
  ),
  note: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 7.5v3.2M8 5v.1" strokeLinecap="round" />
    </>
  ),
} as const
