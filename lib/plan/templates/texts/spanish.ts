import type { TemplateCode } from '../template-sources'
import type { SharedTemplateText, TemplateText } from '../template-text'
import ankleFoot from './es/ankle-foot.json' with { type: 'json' }
import back from './es/back.json' with { type: 'json' }
import balance from './es/balance.json' with { type: 'json' }
import hip from './es/hip.json' with { type: 'json' }
import hipNerves from './es/hip-nerves.json' with { type: 'json' }
import knee from './es/knee.json' with { type: 'json' }
import neck from './es/neck.json' with { type: 'json' }
import shared from './es/shared.json' with { type: 'json' }
import shoulderElbow from './es/shoulder-elbow.json' with { type: 'json' }
import wholePerson from './es/whole-person.json' with { type: 'json' }

const templates: Readonly<Record<TemplateCode, TemplateText>> = {
  ...hipNerves,
  ...hip,
  ...back,
  ...neck,
  ...shoulderElbow,
  ...knee,
  ...ankleFoot,
  ...balance,
  ...wholePerson,
}

/** The words of every template in Spanish. */
export const spanish = { templates, shared: shared as SharedTemplateText }
