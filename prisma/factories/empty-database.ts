import { ownerDatabase } from './owner-database'

/** Removes every row of the test's own database, the built-in catalog included. */
export async function emptyDatabase(): Promise<void> {
  await ownerDatabase().$executeRawUnsafe(`
    DO $$ BEGIN
      EXECUTE (
        SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ')
        FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      );
    END $$`)
}
