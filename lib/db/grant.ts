import { type Client, escapeIdentifier } from 'pg'

/** What was written here stays as it was: no UPDATE, no DELETE. */
export const appendOnlyTables = [
  'patient_facts',
  'screening',
  'red_flag_closing',
  'plan_version',
  'plan_revision',
  'audit_event',
  'audit_seal',
  'check_in',
  'check_in_set_aside',
  'alert',
  'alert_seen',
  'plan_reopening',
  'plan_message',
  'plan_visit',
  'measure_score',
  'link_measures',
  'finding_answer',
  'catalog_item_version',
  'clinic_media',
  'kept_handout',
] as const

/** Tables whose rows the app removes; everywhere else it archives. */
export const deletableTables = [
  'session',
  'verification_token',
  'attempt',
  'draft_key',
  'push_subscription',
] as const

/**
 * Large objects belong to no table that a policy guards. Only a superuser may close their functions, which the owner of
 * the embedded server is; elsewhere docs/operations.md says how.
 */
const closeLargeObjects = `DO $$
  DECLARE found regprocedure;
  BEGIN
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN RETURN; END IF;
    FOR found IN SELECT oid::regprocedure FROM pg_proc
      WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^(lo_|loread$|lowrite$)' LOOP
      EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', found);
    END LOOP;
  END $$;`

/**
 * Gives the app's role what it may do, after every migration, so that no migration has to know its name. The time of a
 * recorded event is the database's, the chain over the record is sealed by a function alone, a password's hash is
 * read by a function alone, what lists are searched by is written by triggers alone, and the parts of a table are reached
 * through it alone, because its policies do not bind whoever goes to a part.
 * Takes a connected client of the role that owns the tables, and the app role's name. Idempotent.
 */
export async function grant(client: Client, role: string): Promise<void> {
  const to = escapeIdentifier(role)
  const tables = (names: readonly string[]) =>
    names.map((name) => `public.${escapeIdentifier(name)}`).join(', ')
  const parts = await listParts(client)
  await client.query(`
    BEGIN;
    GRANT USAGE ON SCHEMA public TO ${to};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${to};
    GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ${to};
    REVOKE UPDATE ON ${tables(appendOnlyTables)} FROM ${to};
    GRANT DELETE ON ${tables(deletableTables)} TO ${to};
    REVOKE INSERT, UPDATE ON public."_prisma_migrations" FROM ${to};
    ${parts.length > 0 ? `REVOKE ALL ON ${tables(parts)} FROM ${to};` : ''}
    REVOKE INSERT, UPDATE ON public.patient_place, public.patient_word, public.link_route FROM ${to};
    GRANT UPDATE (rank, reason, turns_on) ON public.patient_place TO ${to};
    REVOKE INSERT, UPDATE ON public.audit_unsealed FROM ${to};
    REVOKE INSERT ON public.audit_seal, public.audit_event FROM ${to};
    GRANT INSERT (clinic_id, id, kind, user_id, detail, address) ON public.audit_event TO ${to};
    REVOKE SELECT ON public.user_account FROM ${to};
    GRANT SELECT (id, email, email_verified, name, has_password, locale, created_at) ON public.user_account TO ${to};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;
    ${closeLargeObjects}
    COMMIT;
  `)
}

async function listParts(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relispartition AND relkind = 'r'`,
  )
  return rows.map(({ name }) => name)
}
