import type { PlanLocale } from '@/lib/i18n/locales'
import { english } from './english'
import { spanish } from './spanish'

export const templateTexts = { en: english, es: spanish } as const satisfies Record<PlanLocale, unknown>
