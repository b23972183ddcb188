import type { WrittenText } from '../item'
import aerobic from './en/aerobic.json' with { type: 'json' }
import ankleFoot from './en/ankle-foot.json' with { type: 'json' }
import balance from './en/balance.json' with { type: 'json' }
import breathing from './en/breathing.json' with { type: 'json' }
import complementary from './en/complementary.json' with { type: 'json' }
import education from './en/education.json' with { type: 'json' }
import elbowWristHand from './en/elbow-wrist-hand.json' with { type: 'json' }
import hipMobility from './en/hip-mobility.json' with { type: 'json' }
import hipStrengthening from './en/hip-strengthening.json' with { type: 'json' }
import hipStretches from './en/hip-stretches.json' with { type: 'json' }
import knee from './en/knee.json' with { type: 'json' }
import legNerveGlides from './en/leg-nerve-glides.json' with { type: 'json' }
import lowBackCore from './en/low-back-core.json' with { type: 'json' }
import manualTherapy from './en/manual-therapy.json' with { type: 'json' }
import medicalOptions from './en/medical-options.json' with { type: 'json' }
import neckUpperBack from './en/neck-upper-back.json' with { type: 'json' }
import postOperative from './en/post-operative.json' with { type: 'json' }
import safetyAdvice from './en/safety-advice.json' with { type: 'json' }
import selfCare from './en/self-care.json' with { type: 'json' }
import selfManualTherapy from './en/self-manual-therapy.json' with { type: 'json' }
import shoulder from './en/shoulder.json' with { type: 'json' }

/** The words of every built-in item in English, by slug. */
export const english: Readonly<Record<string, WrittenText>> = {
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
}
