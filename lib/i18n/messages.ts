import adherence from './messages/en/adherence.json' with { type: 'json' }
import auth from './messages/en/auth.json' with { type: 'json' }
import builder from './messages/en/builder.json' with { type: 'json' }
import catalog from './messages/en/catalog.json' with { type: 'json' }
import cli from './messages/en/cli.json' with { type: 'json' }
import common from './messages/en/common.json' with { type: 'json' }
import dosage from './messages/en/dosage.json' with { type: 'json' }
import errors from './messages/en/errors.json' with { type: 'json' }
import facts from './messages/en/facts.json' with { type: 'json' }
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
import adherenceEs from './messages/es/adherence.json' with { type: 'json' }
import authEs from './messages/es/auth.json' with { type: 'json' }
import builderEs from './messages/es/builder.json' with { type: 'json' }
import catalogEs from './messages/es/catalog.json' with { type: 'json' }
import cliEs from './messages/es/cli.json' with { type: 'json' }
import commonEs from './messages/es/common.json' with { type: 'json' }
import dosageEs from './messages/es/dosage.json' with { type: 'json' }
import errorsEs from './messages/es/errors.json' with { type: 'json' }
import factsEs from './messages/es/facts.json' with { type: 'json' }
import figuresEs from './messages/es/figures.json' with { type: 'json' }
import handoutEs from './messages/es/handout.json' with { type: 'json' }
import patientsEs from './messages/es/patients.json' with { type: 'json' }
import planEs from './messages/es/plan.json' with { type: 'json' }
import safetyEs from './messages/es/safety.json' with { type: 'json' }
import settingsEs from './messages/es/settings.json' with { type: 'json' }
import setupEs from './messages/es/setup.json' with { type: 'json' }
import shareEs from './messages/es/share.json' with { type: 'json' }
import shellEs from './messages/es/shell.json' with { type: 'json' }
import templatesEs from './messages/es/templates.json' with { type: 'json' }

const en = {
  adherence,
  auth,
  builder,
  catalog,
  cli,
  common,
  dosage,
  errors,
  facts,
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

const es: Messages = {
  adherence: adherenceEs,
  auth: authEs,
  builder: builderEs,
  catalog: catalogEs,
  cli: cliEs,
  common: commonEs,
  dosage: dosageEs,
  errors: errorsEs,
  facts: factsEs,
  figures: figuresEs,
  handout: handoutEs,
  patients: patientsEs,
  plan: planEs,
  safety: safetyEs,
  settings: settingsEs,
  setup: setupEs,
  share: shareEs,
  shell: shellEs,
  templates: templatesEs,
}

/** Locales a plan can be written in. */
export const planLocales = ['en', 'es'] as const
export type PlanLocale = (typeof planLocales)[number]

/** Locales whose messages are complete: another is refused with a clear error rather than shown half in English. */
export const completeLocales = ['en', 'es'] as const

const byLocale: Partial<Record<string, Messages>> = { en, es }

/** The messages of a locale; throws a RangeError for one that is not complete. */
export function getMessages(locale: string): Messages {
  const messages = byLocale[locale]
  if (!messages)
    throw new RangeError(`Locale "${locale}" is not available. Available: ${completeLocales.join(', ')}.`)
  return messages
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: PlanLocale
    Messages: Messages
  }
}
