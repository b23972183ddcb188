import type { ReactNode } from 'react'

export type Choice = { value: string; label: ReactNode; hint?: string }

/**
 * A question answered with one key: native radio buttons in the shape of keys, so that arrow keys, screen readers and
 * a page without scripts all work. Nothing is chosen beforehand.
 */
export function ChoiceKeys({
  legend,
  name,
  choices,
  layout,
  chosen,
  children,
}: {
  legend: string
  name: string
  choices: readonly Choice[]
  layout: 'pain' | 'three' | 'two'
  chosen?: string
  children?: ReactNode
}) {
  return (
    <fieldset className="reading-question">
      <legend>{legend}</legend>
      <div className="reading-keys" data-layout={layout}>
        {choices.map(({ value, label, hint }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={chosen === value}
              aria-label={hint}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
