'use client'
import { type MouseEvent, useState, useSyncExternalStore } from 'react'
import { languageOf, type PlanLocale } from '@/lib/i18n/locales'

/** Another language that the page can be read in; `away` says in it that it has to be fetched first. */
export type OtherLanguage = { locale: PlanLocale; away: string }

const patienceMs = 8000

/**
 * The other languages of the page, each under its own name: an address that keeps the choice on this device and leads back.
 * With a script it is tried first, so that without a network the page stays as it is and says so, in that language.
 */
export function LanguageLinks({ languages }: { languages: readonly OtherLanguage[] }) {
  const [tried, setTried] = useState<{ locale: PlanLocale; isMissed: boolean } | null>(null)
  const asked = useSyncExternalStore(neverChanges, readAsked, () => null)
  const missed = tried ? tried.isMissed && tried.locale : asked
  const away = languages.find(({ locale }) => locale === missed)
  if (languages.length === 0) return null
  const choose = (event: MouseEvent, locale: PlanLocale) => {
    if (isElsewhere(event)) return
    event.preventDefault()
    setTried({ locale, isMissed: false })
    void goTo(locale).catch(() => setTried({ locale, isMissed: true }))
  }
  return (
    <>
      {languages.map(({ locale }) => (
        <a
          key={locale}
          className="reading-link reading-language"
          href={`?language=${locale}`}
          lang={locale}
          hrefLang={locale}
          aria-busy={(tried?.locale === locale && !tried.isMissed) || undefined}
          onClick={(event) => choose(event, locale)}
        >
          {languageOf(locale).name}
        </a>
      ))}
      <p className="reading-away" role="status" lang={away?.locale}>
        {away?.away}
      </p>
    </>
  )
}

/** Rejects when the language can not be fetched; else the page comes anew, at the same place. */
async function goTo(locale: PlanLocale): Promise<void> {
  const address = `?language=${locale}`
  const { type } = await fetch(address, {
    method: 'HEAD',
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
  })
  if (type !== 'opaqueredirect') throw new TypeError('The server did not lead to the page.')
  window.location.replace(address + window.location.hash)
}

/** The language that the address still asks for: the phone showed what it keeps, in the one before. */
function readAsked(): string | null {
  return new URLSearchParams(window.location.search).get('language')
}

function neverChanges(): () => void {
  return () => undefined
}

/** Opened in another tab or window. */
function isElsewhere({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey
}
