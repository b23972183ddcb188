import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readQuery } from '@/app/_http/read-body'
import { completeLocales } from '@/lib/i18n/locales'
import { getTemplateContent } from '@/lib/plan/own-templates/queries'

const query = z.object({ locale: z.enum(completeLocales) })

/** What a template holds, in the words of a plan's language: `{content: PlanContent}`. */
export const GET = handle<{ code: string }>('readPlan', async ({ scope, request, params }) => {
  const { locale } = readQuery(request, query)
  return Response.json({ content: await getTemplateContent(scope, params.code, locale) })
})
