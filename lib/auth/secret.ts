import { EnvironmentError, environment } from '@/lib/environment'
import { said } from '@/lib/i18n/said'

/** The server's secret. The launcher makes and keeps one for the embedded database; elsewhere NEXTAUTH_SECRET names it. */
export function requireSecret(): string {
  const { secret } = environment()
  if (secret) return secret
  throw new EnvironmentError([
    { variable: 'NEXTAUTH_SECRET', remedy: said('machine.remedy.secret', { least: 32 }) },
  ])
}
