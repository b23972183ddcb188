import type { PersonName } from './body/person'
import type { CheckName } from './check/problem'
import type { BoneName, JointName, LandmarkName } from './pose/part-names'
import type { Pose, SpotName } from './pose/pose'
import type { PostureName } from './pose/postures'
import type { Prop } from './prop/prop'
import type { Target } from './target'
import type { Camera } from './trace/camera'
import type { V3 } from './vector'

/** Views that read well; a camera can also be given in degrees. */
export const cameras = {
  /** From the person's right side, a little in front. */
  right: { az: -74, el: 10 },
  rightHigh: { az: -66, el: 22 },
  rightFront: { az: -52, el: 14 },
  /** From the right side, a little behind. */
  rightBehind: { az: -112, el: 10 },
  left: { az: 74, el: 10 },
  leftFront: { az: 50, el: 14 },
  front: { az: 14, el: 9 },
  frontHigh: { az: 22, el: 20 },
  behind: { az: 166, el: 10 },
  top: { az: -30, el: 58 },
} as const satisfies Record<string, Camera>
export type CameraName = keyof typeof cameras

/**
 * An arrow. Without `dir` it is the real path of a landmark from start to end (from the share `from` on), set
 * off the body; with `dir` it is straight. `both` gives it two heads. `fixed` leaves it where it is.
 */
export interface Arrow {
  of: SpotName
  off?: V3
  from?: number
  dir?: V3
  length?: number
  both?: boolean
  fixed?: boolean
  /**
   * Radius in centimetres of a round arrow about the landmark, counter-clockwise seen from the tip of `axis`;
   * a negative one runs clockwise.
   */
  ring?: number
  /** The direction a ring turns about; towards the eye unless given. */
  axis?: V3
  /** One quick small push: short and stout, with speed marks. */
  quick?: boolean
  /** A force against something that gives no way: a bar meets the tip. */
  push?: boolean
  /** Direction on the picture, right and up, of a movement straight towards or away from the eye. */
  seenAs?: readonly [number, number]
  /** Shown in the start picture instead of the end picture. */
  inStart?: boolean
}

/** A round close-up with its own camera. */
export interface Inset {
  of: LandmarkName
  off?: V3
  /** Centimetres from the middle to the rim. */
  radius: number
  view?: Camera
  /** Arrows in the close-up of the end (or with `inStart` of the start), left where they are. */
  arrows?: readonly Arrow[]
  /** The camera turns with this bone, as if it stood upright: a foot looks the same wherever the leg is. */
  turnsWith?: BoneName
  /** Upside down, as the patient sees the own raised foot. */
  flipped?: boolean
  corner: 'tl' | 'tr' | 'bl' | 'br'
  /** Share of the picture's height; 1 beside the picture makes two equal parts. */
  size?: number
  /** Which pictures get it: both where it stands beside, the last one where it covers a corner, unless said otherwise. */
  show?: 'start' | 'end' | 'both'
  /** Beside the picture instead of over its corner. */
  outside?: boolean
}

/** A second person who treats the patient; `pt:` names the patient's landmarks. */
export interface Clinician {
  person?: PersonName
  posture: PostureName
  start: Pose
  via?: Pose
  end?: Pose
  at: V3
  yaw?: number
  anchor?: JointName
  /** Height of what the clinician sits or stands on. */
  support?: number
}

/** Everything needed to draw one catalog item, drawn for the RIGHT side when it has a side. */
export interface FigureItem {
  view: CameraName | Camera
  person?: PersonName
  posture: PostureName
  start: Pose
  via?: Pose
  end?: Pose
  /** Start and end are two situations, not a movement: nothing is played between them. */
  apart?: boolean
  anchor?: JointName
  at?: V3
  yaw?: number
  /** Height of the table, bed or step the patient rests on. */
  support?: number
  props?: readonly Prop[]
  arrows?: readonly Arrow[]
  /** Pause signs beside a landmark: this position is held; with `inStart` that of the start picture. */
  holds?: readonly { of: LandmarkName; off?: V3; inStart?: boolean }[]
  /** Clock signs beside a landmark: time matters. */
  clocks?: readonly { of: LandmarkName; off?: V3; inStart?: boolean }[]
  /** This picture shows what not to do: it is struck through, and the other one gets a tick; or both are struck. */
  struck?: 'start' | 'end' | 'both'
  targets?: readonly Target[]
  inset?: Inset
  /** Nothing below this height (centimetres, where the patient is) is drawn: the picture ends there. */
  cutBelow?: number
  clinician?: Clinician
  /** Whether left and right differ. */
  sided: boolean
  /** Checks that this drawing is excused from, because what they find is meant. */
  allow?: readonly CheckName[]
}

/** An item that is another one with changes: start, via and end are merged key by key, the rest is replaced. */
export type FigureVariant = Partial<FigureItem> & {
  extends: string
  /** Added to the props of the other item. */
  addProps?: readonly Prop[]
}
export type FigureEntry = FigureItem | FigureVariant
export type FigureBlock = Record<string, FigureEntry>

export const toCamera = (view: FigureItem['view']): Camera =>
  typeof view === 'string' ? cameras[view] : view

/** Whether an item is a movement that can be played. */
export const isMovement = (item: FigureItem) => Boolean(item.end) && !item.apart && !item.struck

/** Whether a close-up belongs to the start, and whether to the end. */
export function insetMoments({ show, outside }: Inset): { start: boolean; end: boolean } {
  const shown = show ?? (outside ? 'both' : 'end')
  return { start: shown !== 'end', end: shown !== 'start' }
}
