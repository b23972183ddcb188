import { classNames } from './class-names'

/** A key, as written on it. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd
      className={classNames(
        'inline-block min-w-[1.125rem] rounded-tag border border-line bg-paper px-1 text-center font-work text-11 font-medium text-ink-3',
        className,
      )}
    >
      {keys}
    </kbd>
  )
}
