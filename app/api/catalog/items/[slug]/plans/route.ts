import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { readersLocale } from '@/lib/auth/language/readers-locale'
import { listPlanChoices } from '@/lib/plan/items/choices/queries'

const askedSchema = z.strictObject({ search: z.string().max(200) })

/** `{plans}`, to which the item may be added. A read that is a POST, because what is searched for is a name. */
export const POST = handle<{ slug: string }>('changePlan', async ({ scope, params, request, now }) => {
  const { search } = await readBody(request, askedSchema)
  const asked = { slug: params.slug, search, locale: await readersLocale() }
  return Response.json({ plans: await listPlanChoices(scope, asked, now) })
})
