import { useTranslations } from 'next-intl'

/** One thing a plan can begin from. */
export function StartChoice({
  title,
  hint,
  busy,
  onChoose,
}: {
  title: string
  hint: string
  busy: boolean
  onChoose: () => void
}) {
  const t = useTranslations('patients')
  return (
    <li className="border-line border-b">
      <button
        type="button"
        aria-busy={busy || undefined}
        onClick={onChoose}
        className="grid min-h-12 w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-2 text-start transition-press hover:bg-accent-tint focus-visible:-outline-offset-2"
      >
        <span className="text-14 font-semibold">{title}</span>
        <span className="text-12 text-ink-2">{busy ? t('start.starting') : hint}</span>
      </button>
    </li>
  )
}
