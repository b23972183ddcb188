import { aerobic } from './items/aerobic'
import { ankleFoot } from './items/ankle-foot'
import { balance } from './items/balance'
import { breathing } from './items/breathing'
import { complementary } from './items/complementary'
import { education } from './items/education'
import { elbowWristHand } from './items/elbow-wrist-hand'
import { hipMobility } from './items/hip-mobility'
import { hipStrengthening } from './items/hip-strengthening'
import { hipStretches } from './items/hip-stretches'
import { knee } from './items/knee'
import { legNerveGlides } from './items/leg-nerve-glides'
import { lowBackCore } from './items/low-back-core'
import { manualTherapy } from './items/manual-therapy'
import { medicalOptions } from './items/medical-options'
import { neckUpperBack } from './items/neck-upper-back'
import { postOperative } from './items/post-operative'
import { safetyAdvice } from './items/safety-advice'
import { selfCare } from './items/self-care'
import { selfManualTherapy } from './items/self-manual-therapy'
import { shoulder } from './items/shoulder'

/** The 380 built-in items, in the order of clinical spec 3. */
export const builtInItems = [
  ...hipStretches,
  ...hipMobility,
  ...legNerveGlides,
  ...hipStrengthening,
  ...manualTherapy,
  ...selfManualTherapy,
  ...selfCare,
  ...education,
  ...complementary,
  ...medicalOptions,
  ...safetyAdvice,
  ...lowBackCore,
  ...knee,
  ...ankleFoot,
  ...neckUpperBack,
  ...shoulder,
  ...elbowWristHand,
  ...balance,
  ...aerobic,
  ...breathing,
  ...postOperative,
] as const

type BuiltIn = (typeof builtInItems)[number]

type LinkOf<Item> = Item extends { easier: infer E; harder: infer H }
  ? E | H
  : Item extends { easier: infer E }
    ? E
    : Item extends { harder: infer H }
      ? H
      : never
type None<Left extends never> = Left
/** A link to a slug that does not exist makes this line fail to compile, and the error names the slug. */
type DanglingLink = None<Exclude<LinkOf<BuiltIn>, BuiltIn['slug']>>

export type BuiltInSlug = BuiltIn['slug'] | DanglingLink
