import type { ClientConfig } from 'pg'

/**
 * The parts of a postgresql:// address as pg takes them. Discrete fields, because a connection string would win
 * over a database name given beside it. Understands sslmode=disable|require|verify-full.
 */
export function toConnection(url: string): ClientConfig & { user: string; database: string } {
  const parts = new URL(url)
  const sslMode = parts.searchParams.get('sslmode')
  return {
    host: decodeURIComponent(parts.hostname).replace(/^\[|\]$/g, ''),
    port: Number(parts.port || 5432),
    user: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    database: decodeURIComponent(parts.pathname.slice(1)),
    connectionTimeoutMillis: 10_000,
    ...(sslMode && sslMode !== 'disable'
      ? { ssl: { rejectUnauthorized: sslMode.startsWith('verify') } }
      : {}),
  }
}

/** The same address with another database name. */
export function withDatabase(url: string, database: string): string {
  const parts = new URL(url)
  parts.pathname = `/${encodeURIComponent(database)}`
  return parts.href
}
