import adherence from './adherence.json'
import auth from './auth.json'
import builder from './builder.json'
import catalog from './catalog.json'
import cli from './cli.json'
import common from './common.json'
import dosage from './dosage.json'
import errors from './errors.json'
import facts from './facts.json'
import figures from './figures.json'
import handout from './handout.json'
import own from './own.json'
import patients from './patients.json'
import plan from './plan.json'
import safety from './safety.json'
import settings from './settings.json'
import setup from './setup.json'
import share from './share.json'
import shell from './shell.json'
import templates from './templates.json'

/** Every word of the program in English, by area. */
export const english = {
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
  own,
  patients,
  plan,
  safety,
  settings,
  setup,
  share,
  shell,
  templates,
}

export type Messages = typeof english
