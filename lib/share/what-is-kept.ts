/**
 * What is kept of a patient who uses a link, each with the tables it is kept in, in the order in which their page says it
 * (app/s/[token]/_page/kept-page.tsx); none where the phone alone keeps it. A test holds that no table which hangs on a link
 * is left out.
 */
export const whatIsKept = {
  opened: ['share_link', 'audit_event'],
  marks: ['check_in'],
  answers: ['check_in', 'alert'],
  notes: ['check_in', 'alert', 'plan_message'],
  scores: ['measure_score'],
  device: ['check_in'],
  language: [],
  network: ['audit_event'],
  proof: ['share_link', 'audit_event'],
  reminders: ['push_subscription', 'calendar_feed'],
  helper: ['share_link', 'check_in'],
} as const

export type KeptThing = keyof typeof whatIsKept
export const keptThings = Object.keys(whatIsKept) as KeptThing[]
