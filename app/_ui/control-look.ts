/** The edge of every text control: drawn on itself when focused, doubled in ink when wrong. */
export const controlLook =
  'w-full min-w-0 rounded-control border border-line-2 bg-paper text-ink transition-press hover:border-accent ' +
  'focus-within:border-accent focus-visible:border-accent focus-visible:-outline-offset-1 ' +
  'aria-invalid:border-2 aria-invalid:border-ink disabled:cursor-not-allowed disabled:border-line disabled:bg-paper-2 disabled:text-ink-3'

export type ControlSize = 'normal' | 'large' | 'touch'
export const controlSize: Record<ControlSize, string> = {
  normal: 'h-8',
  large: 'h-10',
  touch: 'h-12 text-16',
}
