import adherence from './messages/en/adherence.json' with { type: 'json' }
import auth from './messages/en/auth.json' with { type: 'json' }
import builder from './messages/en/builder.json' with { type: 'json' }
import catalog from './messages/en/catalog.json' with { type: 'json' }
import cli from './messages/en/cli.json' with { type: 'json' }
import common from './messages/en/common.json' with { type: 'json' }
import dosage from './messages/en/dosage.json' with { type: 'json' }
import errors from './messages/en/errors.json' with { type: 'json' }
import figures from './messages/en/figures.json' with { type: 'json' }
import handout from './messages/en/handout.json' with { type: 'json' }
import patients from './messages/en/patients.json' with { type: 'json' }
import plan from './messages/en/plan.json' with { type: 'json' }
import safety from './messages/en/safety.json' with { type: 'json' }
import settings from './messages/en/settings.json' with { type: 'json' }
import setup from './messages/en/setup.json' with { type: 'json' }
import share from './messages/en/share.json' with { type: 'json' }
import shell from './messages/en/shell.json' with { type: 'json' }
import templates from './messages/en/templates.json' with { type: 'json' }
import spanishDosage from './messages/es/dosage.json' with { type: 'json' }

const en = {
  adherence,
  auth,
  builder,
  catalog,
  cli,
  common,
  dosage,
  errors,
  figures,
  handout,
  patients,
  plan,
  safety,
  settings,
  setup,
  share,
  shell,
  templates,
}
export type Messages = typeof en

/** Locales a plan can be written in; English is complete, Spanish follows. */
export const planLocales = ['en', 'es'] as const
export type PlanLocale = (typeof planLocales)[number]

/** Locales whose messages are complete: the rest is refused with a clear error rather than shown half in English. */
export const completeLocales = ['en'] as const

const byLocale: Partial<Record<PlanLocale, Messages>> = { en }

/** The messages of a locale; throws a RangeError for one that is not complete yet. */
export function getMessages(locale: string): Messages {
  const messages = byLocale[locale as PlanLocale]
  if (!messages)
    throw new RangeError(`Locale "${locale}" is not available. Available: ${completeLocales.join(', ')}.`)
  return messages
}

/** Namespaces that are complete in a locale whose whole is not. */
const begun: Partial<Record<PlanLocale, Partial<Messages>>> = { es: { dosage: spanishDosage } }

/** The messages of one namespace; throws a RangeError where neither it nor the locale is complete. */
export function getNamespace<Namespace extends keyof Messages>(
  locale: PlanLocale,
  namespace: Namespace,
): Messages[Namespace] {
  return begun[locale]?.[namespace] ?? getMessages(locale)[namespace]
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: PlanLocale
    Messages: Messages
  }
}
