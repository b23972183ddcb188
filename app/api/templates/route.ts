import { handle } from '@/app/_http/handle'
import { templateChoices } from '@/app/(clinic)/_components/template-choices'

/** What a plan can begin with or take in, found by its words: `{templates: TemplateChoice[]}`. */
export const GET = handle('readPlan', async ({ scope }) =>
  Response.json({ templates: await templateChoices(scope) }),
)
