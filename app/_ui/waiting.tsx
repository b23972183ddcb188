import { classNames } from './class-names'

/** Says in words what is being waited for; shows nothing for the first 300 ms. */
export function Waiting({ children, className }: { children: string; className?: string }) {
  return (
    <p role="status" className={classNames('after-300ms text-ink-3', className)}>
      {children}
    </p>
  )
}
