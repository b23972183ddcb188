'use client'
import { createContext, type ReactNode, use } from 'react'
import { languageOf, type PlanLocale } from '@/lib/i18n/locales'

/** The language in which the therapist wrote, where the page is read in another; undefined where it is the same. */
export const WrittenIn = createContext<PlanLocale | undefined>(undefined)

/** Says of an element of what language and direction it is that the therapist wrote in it; nothing where the page says so. */
export function useWritten(): { lang?: PlanLocale; dir?: 'ltr' | 'rtl' } {
  const lang = use(WrittenIn)
  return lang ? { lang, dir: languageOf(lang).direction } : {}
}

/** Words of the therapist among those of the page. */
export function Written({ children }: { children: ReactNode }) {
  const written = useWritten()
  return written.lang ? <span {...written}>{children}</span> : children
}

/** The same as `t.rich` takes it. */
export const written = (chunks: ReactNode) => <Written>{chunks}</Written>
