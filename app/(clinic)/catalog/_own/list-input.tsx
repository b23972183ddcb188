'use client'

import { useState } from 'react'
import { TextArea } from '@/app/_ui/text-area'
import { TextInput } from '@/app/_ui/text-input'

/** A list typed as a text: parted by commas, or a line each with `lines`. */
export function ListInput({
  value,
  onValueChange,
  lines = false,
  path,
}: {
  value: readonly string[]
  onValueChange: (value: string[]) => void
  lines?: boolean
  path: string
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const by = lines ? '\n' : ', '
  // What is typed stays as it is while it says the same: a comma before the next word is not taken away.
  const text = typed !== null && same(toList(typed, lines), value) ? typed : value.join(by)
  const change = (next: string) => {
    setTyped(next)
    onValueChange(toList(next, lines))
  }
  return lines ? (
    <TextArea data-path={path} value={text} rows={4} onChange={(event) => change(event.target.value)} />
  ) : (
    <TextInput
      data-path={path}
      value={text}
      autoComplete="off"
      onChange={(event) => change(event.target.value)}
    />
  )
}

function toList(text: string, lines: boolean): string[] {
  return text
    .split(lines ? '\n' : ',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]?.trim())
}
