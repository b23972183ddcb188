'use client'

import { Chips } from '@/app/_ui/chips'

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
  return (
    <fieldset>
      <legend className="mb-1.5 text-13 font-medium">{title}</legend>
      <Chips all={all} chosen={chosen} word={word} onChange={onChange} />
      {hint && <p className="mt-1 text-12 text-ink-2">{hint}</p>}
    </fieldset>
  )
}
