import { type Client, escapeIdentifier, escapeLiteral } from 'pg'
import { said } from '@/lib/i18n/said'
import { PlainError } from './plain-error'

/** Makes the role the app logs in as, or sets its password anew. Takes the owner's client; for the embedded server. */
export async function ensureAppRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
  await client.query(
    `${verb} ROLE ${escapeIdentifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE ` +
      `PASSWORD ${escapeLiteral(password)}`,
  )
}

/**
 * Refuses an app role that row-level security would not bind: a superuser, one with BYPASSRLS, or the owner of the
 * tables. Takes a connected client of the app's role. Throws PlainError.
 */
export async function requireBoundRole(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; unbound: boolean; owner: boolean }>(`
    SELECT rolname AS name, rolsuper OR rolbypassrls AS unbound,
      EXISTS (
        SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
          AND pg_has_role(current_user, relowner, 'MEMBER')
      ) AS owner
    FROM pg_roles WHERE rolname = current_user`)
  const role = rows[0]
  if (!role || role.unbound || role.owner) {
    const why = role?.owner && !role.unbound ? 'roleOwner' : 'roleUnbound'
    throw new PlainError(said(`machine.${why}`, { role: role?.name ?? said('machine.noRole') }))
  }
}
