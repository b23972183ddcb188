import { useTranslations } from 'next-intl'
import { type ItemKind, type KindGroup, kindGroup } from '@/lib/dosage/kind'
import { classNames } from '../_ui/class-names'

const patient = 'border-accent text-accent leading-[14px]'
const clinician = 'border-ink bg-ink text-paper leading-[14px]'
const selfCare = 'border-ink-3 text-ink-2 leading-[14px]'
const reading = 'rounded-none! border-transparent border-b-ink-3 text-ink-2 leading-[14px]'
const safety =
  'rounded-none! border-0! bg-ink text-paper leading-4 [clip-path:polygon(5px_0,calc(100%-5px)_0,100%_5px,100%_calc(100%-5px),calc(100%-5px)_100%,5px_100%,0_calc(100%-5px),0_5px)]'

/** The box says who does it; hue says nothing. */
const looks: Record<KindGroup, string> = {
  exercise: patient,
  selfCare,
  advice: reading,
  clinic: clinician,
  doctor: reading,
  safety,
}
const letters: Partial<Record<ItemKind, string>> = { MTc: 'MT', MTs: 'MS' }

/** The kind of an item as a train-category box; `word` adds what it stands for, `quiet` where its word stands beside it. */
export function KindTag({
  kind,
  word = false,
  quiet = word,
}: {
  kind: ItemKind
  word?: boolean
  quiet?: boolean
}) {
  const t = useTranslations('common')
  const name = t(`kind.${kind}`)
  const box = (
    <span
      title={name}
      aria-hidden={quiet || undefined}
      className={classNames(
        'inline-block h-4 w-[26px] shrink-0 rounded-tag border text-center align-[-3px] text-11 font-semibold tracking-[0.03em]',
        looks[kindGroup(kind)],
      )}
    >
      {letters[kind] ?? kind}
      {!quiet && <span className="sr-only">{` ${name}`}</span>}
    </span>
  )
  if (!word) return box
  return (
    <span className="inline-flex items-center gap-2">
      {box}
      {name}
    </span>
  )
}
