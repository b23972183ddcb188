'use client'

import { useTranslations } from 'next-intl'

type Neighbour = { name: string; onChoose: () => void /** Why it cannot be chosen. */; off?: string }

const key =
  '-my-1 h-7 rounded-control text-center text-[15px] leading-5 font-medium text-ink-3 transition-press hover:bg-accent-tint hover:text-accent disabled:cursor-not-allowed disabled:text-line-2 disabled:hover:bg-transparent max-tablet:-my-3 max-tablet:h-11 max-tablet:text-[17px] max-tablet:text-accent'

/** `[ 2 ]`: the brackets are the control, the number is the level of five. */
export function LevelLadder({
  level,
  easier,
  harder,
}: {
  level: number | undefined
  easier?: Neighbour
  harder?: Neighbour
}) {
  const t = useTranslations('common')
  if (level === undefined) return null
  return (
    <fieldset
      aria-label={t('levelOfFive', { level })}
      className="inline-grid h-5 grid-cols-[24px_20px_24px] items-center max-tablet:grid-cols-[32px_16px_32px]"
    >
      <Step
        sign="["
        label={easier ? t('easierTo', { name: easier.name }) : t('easiest')}
        neighbour={easier}
      />
      <b aria-hidden="true" className="text-center text-14">
        {level}
      </b>
      <Step
        sign="]"
        label={harder ? t('harderTo', { name: harder.name }) : t('hardest')}
        neighbour={harder}
      />
    </fieldset>
  )
}

function Step({ sign, label, neighbour }: { sign: string; label: string; neighbour: Neighbour | undefined }) {
  const words = neighbour?.off ? `${label}: ${neighbour.off}` : label
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      disabled={!neighbour || Boolean(neighbour.off)}
      onClick={neighbour?.onChoose}
      className={key}
    >
      {sign}
    </button>
  )
}
