import { useTranslations } from 'next-intl'
import { Kbd } from '@/app/_ui/kbd'

const keys = [
  ['J', 'K', 'move'],
  ['Enter', 'open'],
  ['A', 'answer'],
  ['E', 'seen'],
] as const

/** The keys of the list, said where they work. */
export function ListKeys() {
  const t = useTranslations('patients.keys')
  return (
    <ul
      aria-label={t('label')}
      className="mt-8 flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-2 pointer-coarse:hidden"
    >
      {keys.map((entry) => {
        const what = entry[entry.length - 1] as 'move' | 'open' | 'answer' | 'seen'
        return (
          <li key={what} className="flex items-center gap-1">
            {entry.slice(0, -1).map((key) => (
              <Kbd key={key} keys={key} />
            ))}
            <span className="ms-0.5">{t(what)}</span>
          </li>
        )
      })}
    </ul>
  )
}
