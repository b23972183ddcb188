'use client'

import { Chip } from '../../../../_ui/chip'

/** Several things of which any number can be chosen; none is chosen while nobody asked. */
export function ChipsField<Value extends string>({
  title,
  all,
  chosen,
  word,
  hint,
  onChange,
}: {
  title: string
  all: readonly Value[]
  chosen: readonly Value[] | undefined
  word: (value: Value) => string
  hint?: string | undefined
  onChange: (chosen: Value[]) => void
}) {
  const toggle = (value: Value) =>
    onChange(all.filter((one) => (one === value ? !chosen?.includes(one) : chosen?.includes(one))))
  return (
    <fieldset>
      <legend className="mb-1.5 text-13 font-medium">{title}</legend>
      <div className="flex flex-wrap gap-1">
        {all.map((value) => (
          <Chip key={value} pressed={chosen?.includes(value) ?? false} onClick={() => toggle(value)}>
            {word(value)}
          </Chip>
        ))}
      </div>
      {hint && <p className="mt-1 text-12 text-ink-2">{hint}</p>}
    </fieldset>
  )
}
