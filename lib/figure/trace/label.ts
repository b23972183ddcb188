import { materials, segments } from '../body/primitive'

/**
 * A pixel's label says what is seen there: 0 nothing; a body part as figure, limb group, segment and
 * material; a prop as its number, face and material.
 */
const propBase = 1_000_000

export const bodyLabel = (figure: number, group: number, segment: number, material: number) =>
  ((figure + 1) * 8 + group) * 2048 + segment * 64 + material
export const propLabel = (index: number, face: number, material: number) =>
  propBase + (index * 4 + face) * 64 + material

export const isProp = (label: number) => label >= propBase
export const isBody = (label: number) => label > 0 && label < propBase
export const materialOf = (label: number) => label & 63
export const segmentOf = (label: number) => (label >> 6) & 31
/** Figure and limb group together. */
export const limbOf = (label: number) => label >> 11
export const groupOf = (label: number) => (label >> 11) & 7
export const figureOf = (label: number) => (label >> 14) - 1
export const propOf = (label: number) => (label - propBase) >> 8
export const faceOf = (label: number) => ((label - propBase) >> 6) & 3

/** Materials on which everything else lies. */
const grounds: ReadonlySet<number> = new Set([
  materials.mat,
  materials.table,
  materials.bed,
  materials.wall,
  materials.floor,
])
export const isGround = (label: number) => isProp(label) && grounds.has(materialOf(label))

export const isHandPart = (segment: number) =>
  segment === segments.hand || segment === segments.thumb || segment >= segments.finger

/** What is filled with one colour: material, prop face or figure, near or far limb. */
export interface FillKey {
  material: number
  /** -1 for a prop. */
  figure: number
  face: number
  far: boolean
}
export const toFillKey = (label: number, far: boolean) => {
  if (label === 0) return 0
  if (isProp(label)) return materialOf(label) + 1000 * (1 + faceOf(label))
  return materialOf(label) + (far ? 100 : 0) + 10_000 * (label >> 14)
}
export const readFillKey = (key: number): FillKey => ({
  material: key % 100,
  figure: Math.floor(key / 10_000) - 1,
  face: key < 10_000 ? Math.floor(key / 1000) - 1 : 0,
  far: key >= 10_000 && Math.floor(key / 100) % 10 === 1,
})
