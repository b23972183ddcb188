import { handle } from '@/app/_http/handle'
import { readBytes } from '@/app/_http/read-body'
import { logoLimits } from '@/lib/clinic/logo/logo-limits'
import { tooLargeLogo } from '@/lib/clinic/logo/to-logo'
import { keepLogo, removeLogo } from '@/lib/clinic/mutations'

/** Keeps the body, a picture, as the clinic's logo: 204. 422 with the remedy for one that can't be printed. */
export const PUT = handle('changeClinic', async ({ scope, request, now }) => {
  await keepLogo(scope, await readBytes(request, logoLimits.bytes, tooLargeLogo()), now)
  return new Response(null, { status: 204 })
})

/** Takes the clinic's logo off what is published from now on: 204. */
export const DELETE = handle('changeClinic', async ({ scope }) => {
  await removeLogo(scope)
  return new Response(null, { status: 204 })
})
