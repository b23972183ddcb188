import type { ItemKind } from '@/lib/dosage/kind'
import type { Position, Region } from './taxonomy'

/** Words a therapist types for a kind, its goals included. Searched, never shown. */
export const kindWords: Record<ItemKind, string> = {
  ST: 'stretch stretching flexibility lengthen range',
  SG: 'strength strengthening exercise motor control activation',
  MO: 'mobility range of motion ROM AROM',
  NM: 'nerve glide neural mobilization slider floss neurodynamic',
  BA: 'balance proprioception stability falls',
  AE: 'aerobic cardio endurance conditioning fitness',
  BR: 'breathing relaxation calm',
  MTc: 'manual therapy clinic hands-on technique',
  MTs: 'self massage release self-treatment',
  SC: 'self-care advice positioning ergonomics',
  ED: 'education information learn',
  CT: 'complementary referral',
  MI: 'medical information medicine doctor',
  SF: 'red flag safety warning emergency',
}

export const regionWords: Record<Region, string> = {
  neck: 'neck cervical',
  thoracic: 'thoracic upper back',
  lumbar: 'lumbar low back lower spine',
  core: 'core trunk abdominals abs',
  pelvis: 'pelvis pelvic SI sacroiliac',
  gluteal: 'gluteal buttock glute',
  hip: 'hip',
  groin: 'groin adductor',
  thigh: 'thigh',
  knee: 'knee',
  leg: 'lower leg calf shin',
  ankle: 'ankle',
  foot: 'foot toe',
  shoulder: 'shoulder rotator cuff',
  arm: 'arm',
  elbow: 'elbow',
  wrist: 'wrist',
  hand: 'hand finger',
  balance: 'balance',
  any: '',
}

export const positionWords: Record<Position, string> = {
  SU: 'supine lying on back',
  PR: 'prone lying on belly',
  SL: 'side-lying sidelying',
  SI: 'sitting seated sit',
  LS: 'long-sitting',
  ST: 'standing stand',
  HK: 'half-kneeling',
  QP: 'quadruped hands and knees all fours',
  KN: 'kneeling',
  WA: 'walking gait',
  PO: 'pool water aquatic',
  AN: '',
}
