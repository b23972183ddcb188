import { EnvironmentError, environment, remedies } from '@/lib/environment'

/** The server's secret. The launcher makes and keeps one for the embedded database; elsewhere NEXTAUTH_SECRET names it. */
export function requireSecret(): string {
  const { secret } = environment()
  if (secret) return secret
  throw new EnvironmentError([{ variable: 'NEXTAUTH_SECRET', remedy: remedies.NEXTAUTH_SECRET }])
}
