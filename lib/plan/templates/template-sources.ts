import ankleFoot from './data/ankle-foot.json' with { type: 'json' }
import back from './data/back.json' with { type: 'json' }
import balance from './data/balance.json' with { type: 'json' }
import hip from './data/hip.json' with { type: 'json' }
import hipNerves from './data/hip-nerves.json' with { type: 'json' }
import knee from './data/knee.json' with { type: 'json' }
import neck from './data/neck.json' with { type: 'json' }
import shoulderElbow from './data/shoulder-elbow.json' with { type: 'json' }
import wholePerson from './data/whole-person.json' with { type: 'json' }
import { type TemplateSource, templateFileSchema } from './template-source'

/** The files of `data/`, in the order in which the regions are shown. */
const files = {
  hipNerves,
  hip,
  back,
  neck,
  shoulderElbow,
  knee,
  ankleFoot,
  balance,
  wholePerson,
} as const

export type TemplateRegion = keyof typeof files
export type TemplateCode = { [Region in TemplateRegion]: keyof (typeof files)[Region] }[TemplateRegion]

const templateRegions = Object.keys(files) as TemplateRegion[]

/** Every template as it is written, by code. A file that is written wrong is a ZodError that names the place. */
export const templateSources: ReadonlyMap<TemplateCode, TemplateSource & { region: TemplateRegion }> =
  new Map(
    templateRegions.flatMap((region) =>
      Object.entries(templateFileSchema.parse(files[region])).map(
        ([code, source]) => [code as TemplateCode, { ...source, region }] as const,
      ),
    ),
  )
