import type { Region } from '@/lib/catalog/taxonomy'

/** The regions beside a region (clinical spec 4.3). `balance` and `any` are no places. */
export const neighbors: Record<Exclude<Region, 'balance' | 'any'>, string> = {
  neck: '',
  thoracic: 'core',
  lumbar: 'core pelvis',
  core: 'lumbar thoracic',
  pelvis: 'lumbar gluteal hip groin',
  gluteal: 'hip pelvis',
  hip: 'groin gluteal pelvis thigh',
  groin: 'hip pelvis',
  thigh: 'hip knee',
  knee: 'thigh leg',
  leg: 'knee ankle',
  ankle: 'leg foot',
  foot: 'ankle',
  shoulder: 'arm',
  arm: 'shoulder elbow',
  elbow: 'arm wrist',
  wrist: 'elbow hand',
  hand: 'wrist',
}
