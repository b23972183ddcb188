import type { ItemKind } from '@/lib/dosage/kind'
import type { Equipment, Position, Region } from './taxonomy'

/** Words a therapist types for a kind, its goals included, in English and Spanish. Searched, never shown. */
export const kindWords: Record<ItemKind, string> = {
  ST: 'stretch stretching flexibility lengthen range of motion ROM estiramiento flexibilidad',
  SG: 'strength strengthening exercise motor control activation fuerza fortalecimiento control motor activación',
  MO: 'mobility range of motion ROM AROM movilidad rango de movimiento',
  NM: 'nerve glide neural mobilization slider floss neurodynamic deslizamiento nervio neural neurodinamia',
  BA: 'balance proprioception stability falls equilibrio propiocepción caídas',
  AE: 'aerobic cardio endurance conditioning fitness aeróbico resistencia cardio',
  BR: 'breathing relaxation calm respiración relajación',
  MTc: 'manual therapy clinic hands-on technique terapia manual técnica',
  MTs: 'self massage release self-treatment automasaje',
  SC: 'self-care advice autocuidado consejo',
  ED: 'education information learn educación información',
  CT: 'complementary referral complementaria',
  MI: 'medical information medicine doctor medicina médico',
  SF: 'red flag safety warning emergency bandera roja urgencia',
}

export const regionWords: Record<Region, string> = {
  neck: 'neck cervical cuello cervical',
  thoracic: 'thoracic upper back espalda alta dorsal',
  lumbar: 'lumbar low back lower spine espalda baja lumbar',
  core: 'core trunk abdominals abs tronco abdomen',
  pelvis: 'pelvis pelvic SI sacroiliac pelvis',
  gluteal: 'gluteal buttock glute glúteo nalga',
  hip: 'hip cadera',
  groin: 'groin adductor ingle aductor',
  thigh: 'thigh muslo',
  knee: 'knee rodilla',
  leg: 'lower leg shin pierna',
  ankle: 'ankle tobillo',
  foot: 'foot toe pie dedos',
  shoulder: 'shoulder rotator cuff hombro',
  arm: 'arm brazo',
  elbow: 'elbow codo',
  wrist: 'wrist muñeca',
  hand: 'hand finger mano dedos',
  balance: 'balance equilibrio',
  any: '',
}

export const positionWords: Record<Position, string> = {
  SU: 'supine decúbito supino',
  PR: 'prone decúbito prono',
  SL: 'side-lying sidelying decúbito lateral',
  SI: 'sitting seated sit sentado sedestación silla',
  LS: 'long-sitting piernas estiradas',
  ST: 'standing stand bipedestación',
  HK: 'half-kneeling caballero',
  QP: 'quadruped cuadrupedia',
  KN: 'kneeling arrodillado',
  WA: 'walking gait caminar marcha',
  PO: 'pool water aquatic piscina agua',
  AN: '',
}

export const nerveWords = 'nerve nervio'

const equipmentWords: Partial<Record<Equipment, string>> = {
  mat: 'colchoneta',
  bed: 'cama',
  chair: 'silla',
  step: 'escalón',
  strap: 'correa cinturón',
  towel: 'toalla',
  'loop-band': 'theraband tband banda liga',
  'tube-band': 'theraband tband banda liga',
  weight: 'dumbbell kettlebell mancuerna pesa',
  barbell: 'barra',
  ball: 'pelota',
  'foam-roller': 'rodillo',
  pillow: 'almohada',
  dowel: 'stick palo',
  bike: 'bicicleta',
  pool: 'piscina',
  pulley: 'polea',
  'cold-pack': 'ice',
  walker: 'andador crutches muletas',
  cane: 'bastón',
  tape: 'taping vendaje',
  partner: 'helper ayudante',
}

const atHand: readonly Equipment[] = ['mat', 'bed-mat', 'bed', 'chair', 'wall']

/** Words for what is needed; what needs no more than a place to lie, sit or lean is asked for by what it lacks, under a word that no text has. */
export function wordsOfEquipment(equipment: readonly Equipment[]): string[] {
  const things = equipment.map((thing) => `${thing} ${equipmentWords[thing] ?? ''}`)
  return equipment.every((thing) => atHand.includes(thing)) ? [...things, 'unequipped'] : things
}
