import type { TemplateCode } from '../template-sources'
import type { SharedTemplateText, TemplateText } from '../template-text'
import ankleFoot from './en/ankle-foot.json' with { type: 'json' }
import back from './en/back.json' with { type: 'json' }
import balance from './en/balance.json' with { type: 'json' }
import hip from './en/hip.json' with { type: 'json' }
import hipNerves from './en/hip-nerves.json' with { type: 'json' }
import knee from './en/knee.json' with { type: 'json' }
import neck from './en/neck.json' with { type: 'json' }
import shared from './en/shared.json' with { type: 'json' }
import shoulderElbow from './en/shoulder-elbow.json' with { type: 'json' }
import wholePerson from './en/whole-person.json' with { type: 'json' }

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

/** The words of every template in English. */
export const english = { templates, shared: shared as SharedTemplateText }
