import type { WrittenText } from '../item'
import aerobic from './es/aerobic.json' with { type: 'json' }
import ankleFoot from './es/ankle-foot.json' with { type: 'json' }
import balance from './es/balance.json' with { type: 'json' }
import breathing from './es/breathing.json' with { type: 'json' }
import complementary from './es/complementary.json' with { type: 'json' }
import education from './es/education.json' with { type: 'json' }
import elbowWristHand from './es/elbow-wrist-hand.json' with { type: 'json' }
import hipMobility from './es/hip-mobility.json' with { type: 'json' }
import hipStrengthening from './es/hip-strengthening.json' with { type: 'json' }
import hipStretches from './es/hip-stretches.json' with { type: 'json' }
import knee from './es/knee.json' with { type: 'json' }
import legNerveGlides from './es/leg-nerve-glides.json' with { type: 'json' }
import lowBackCore from './es/low-back-core.json' with { type: 'json' }
import manualTherapy from './es/manual-therapy.json' with { type: 'json' }
import medicalOptions from './es/medical-options.json' with { type: 'json' }
import neckUpperBack from './es/neck-upper-back.json' with { type: 'json' }
import postOperative from './es/post-operative.json' with { type: 'json' }
import safetyAdvice from './es/safety-advice.json' with { type: 'json' }
import selfCare from './es/self-care.json' with { type: 'json' }
import selfManualTherapy from './es/self-manual-therapy.json' with { type: 'json' }
import shoulder from './es/shoulder.json' with { type: 'json' }

/** The words of every built-in item in Spanish, by slug. */
export const spanish: Readonly<Record<string, WrittenText>> = {
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
