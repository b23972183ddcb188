import { Chip } from './chip'

/** Things of which any number can be chosen, handed on in their own order. What is chosen and not shown stays chosen. */
export function Chips<Value extends string>({
  all,
  chosen = [],
  word,
  onChange,
}: {
  all: readonly Value[]
  chosen: readonly Value[] | undefined
  word: (value: Value) => string
  onChange: (chosen: Value[]) => void
}) {
  const toggle = (value: Value) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    onChange(next.sort((a, b) => all.indexOf(a) - all.indexOf(b)))
  }
  return (
    <div className="flex flex-wrap gap-1">
      {all.map((value) => (
        <Chip key={value} pressed={chosen.includes(value)} onClick={() => toggle(value)}>
          {word(value)}
        </Chip>
      ))}
    </div>
  )
}
