import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { refuseAccent, toColor } from '@/lib/clinic/accent'
import type { Clinic } from '@/lib/clinic/queries'
import { AccentField } from './accent-field'
import { HeadPreview } from './head-preview'
import { LogoField } from './logo-field'

/** The clinic's logo and colour, and the head of a handout with both as it is printed. */
export function LetterheadFields({ clinic, error }: { clinic: Clinic; error: string | undefined }) {
  const t = useTranslations('settings.clinic.logo')
  const [typed, setTyped] = useState(clinic.accent ?? '')
  const color = toColor(typed)
  const shown = color && refuseAccent(color) === null ? color : null
  return (
    <>
      <LogoField hasLogo={clinic.logoKey !== null} />
      <AccentField typed={typed} onType={setTyped} error={error} />
      <figure className="grid gap-1.5">
        <figcaption className="text-12 font-medium text-ink-2">{t('preview')}</figcaption>
        <HeadPreview clinic={clinic} accent={shown} />
      </figure>
    </>
  )
}
