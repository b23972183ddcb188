import { Fragment } from 'react'
import { classNames } from '../_ui/class-names'

/** A dose in the shorthand it is typed in. `dotted` marks it as a place to type. Number and unit never part; a long dose takes two lines. */
export function DoseText({ dose, dotted = false }: { dose: string; dotted?: boolean }) {
  return (
    <span
      className={classNames(
        'text-14 font-medium',
        dotted && 'cursor-text border-line-2 border-b border-dotted pe-1',
      )}
    >
      {dose.split(' ').map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one dose have no other name
        <Fragment key={index}>
          {/* Between the parts and not in one, so that a long dose breaks into lines here. */}
          {index > 0 && ' '}
          <span className="whitespace-nowrap">{part}</span>
        </Fragment>
      ))}
    </span>
  )
}
