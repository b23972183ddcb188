import { classNames } from './class-names'

/** A key, as written on it. */
export function Kbd({
  keys,
  reversed = false,
  className,
}: {
  keys: string
  /** On a coloured ground: takes the colour of the words around it. */
  reversed?: boolean
  className?: string
}) {
  return (
    <kbd
      className={classNames(
        'inline-block min-w-[1.125rem] rounded-tag border px-1 text-center font-work text-11 font-medium',
        reversed ? 'border-current' : 'border-line bg-paper text-ink-3',
        className,
      )}
    >
      {keys}
    </kbd>
  )
}
