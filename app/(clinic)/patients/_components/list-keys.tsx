import { useTranslations } from 'next-intl'
import { Kbd } from '@/app/_ui/kbd'

const acts = [
  { act: 'move', keys: ['J', 'K'] },
  { act: 'open', keys: ['Enter'] },
  { act: 'answer', keys: ['A'] },
  { act: 'seen', keys: ['E'] },
] as const

/** The keys of the list, said where they work. */
export function ListKeys() {
  const t = useTranslations('patients.keys')
  return (
    <ul
      aria-label={t('label')}
      className="mt-8 flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-2 pointer-coarse:hidden"
    >
      {acts.map(({ act, keys }) => (
        <li key={act} className="flex items-center gap-1">
          {keys.map((key) => (
            <Kbd key={key} keys={key} />
          ))}
          <span className="ms-0.5">{t(act)}</span>
        </li>
      ))}
    </ul>
  )
}
