import adherence from './adherence.json' with { type: 'json' }
import auth from './auth.json' with { type: 'json' }
import builder from './builder.json' with { type: 'json' }
import catalog from './catalog.json' with { type: 'json' }
import cli from './cli.json' with { type: 'json' }
import common from './common.json' with { type: 'json' }
import dosage from './dosage.json' with { type: 'json' }
import draft from './draft.json' with { type: 'json' }
import errors from './errors.json' with { type: 'json' }
import facts from './facts.json' with { type: 'json' }
import failed from './failed.json' with { type: 'json' }
import figures from './figures.json' with { type: 'json' }
import follow from './follow.json' with { type: 'json' }
import handout from './handout.json' with { type: 'json' }
import kept from './kept.json' with { type: 'json' }
import language from './language.json' with { type: 'json' }
import locked from './locked.json' with { type: 'json' }
import machine from './machine.json' with { type: 'json' }
import measures from './measures.json' with { type: 'json' }
import own from './own.json' with { type: 'json' }
import patients from './patients.json' with { type: 'json' }
import plan from './plan.json' with { type: 'json' }
import reminder from './reminder.json' with { type: 'json' }
import safety from './safety.json' with { type: 'json' }
import screening from './screening.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import setup from './setup.json' with { type: 'json' }
import share from './share.json' with { type: 'json' }
import shell from './shell.json' with { type: 'json' }
import talk from './talk.json' with { type: 'json' }
import tell from './tell.json' with { type: 'json' }
import templates from './templates.json' with { type: 'json' }
import trends from './trends.json' with { type: 'json' }
import visit from './visit.json' with { type: 'json' }

/** Every word of the program in English, by area. */
export const english = {
  adherence,
  auth,
  builder,
  catalog,
  cli,
  common,
  dosage,
  draft,
  errors,
  facts,
  failed,
  figures,
  follow,
  handout,
  kept,
  language,
  locked,
  machine,
  measures,
  own,
  patients,
  plan,
  reminder,
  safety,
  screening,
  settings,
  setup,
  share,
  shell,
  talk,
  tell,
  templates,
  trends,
  visit,
}

export type Messages = typeof english
