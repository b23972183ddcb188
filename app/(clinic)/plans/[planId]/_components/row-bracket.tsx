import { classNames } from '@/app/_ui/class-names'
import type { Bracket } from './bracket-of'

/** The line that holds the rows of a group together, between number and picture. */
export function RowBracket({ edge }: { edge: Bracket['edge'] | 'head' }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'pointer-events-none absolute start-[51px] w-1.5 border-ink-3 border-s-2 max-wide:start-[46px] max-tablet:start-[38px]',
        edge === 'head' ? 'top-1/2 bottom-0 border-t-2' : 'top-0',
        edge === 'last' ? 'bottom-2 border-b-2' : '-bottom-px',
      )}
    />
  )
}
