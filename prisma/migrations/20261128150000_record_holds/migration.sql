-- Who, when and from where: the time is the database's, the patient a column of its own that an index serves under
-- row-level security (->> is not leakproof), the address is kept for a while.
ALTER TABLE "audit_event" ALTER COLUMN "at" SET DEFAULT clock_timestamp();
ALTER TABLE "audit_event" ADD COLUMN "address" TEXT;
ALTER TABLE "audit_event" ADD COLUMN "patient_id" UUID GENERATED ALWAYS AS (("detail" ->> 'patientId')::uuid) STORED;
CREATE INDEX "audit_event_clinic_id_patient_id_at_idx" ON "audit_event"("clinic_id", "patient_id", "at");

-- A chain of hashes over the record of each clinic: a line that is changed, removed or slipped in breaks it.
CREATE TABLE "audit_seal" (
    "clinic_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("clinic_id","seq")
);
CREATE UNIQUE INDEX "audit_seal_clinic_id_event_id_key" ON "audit_seal"("clinic_id", "event_id");
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "audit_seal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "audit_seal_own" ON "audit_seal" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

-- What was saved of a draft, revision by revision, for as long as housekeeping keeps it.
CREATE TABLE "plan_revision" (
    "clinic_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "saved_by_user_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_revision_pkey" PRIMARY KEY ("clinic_id","plan_id","revision")
);
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_revision" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "plan_revision_own" ON "plan_revision" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

-- The functions below run as the owner of the tables, one clinic after another, since the policies bind the owner too.

CREATE FUNCTION "plinth_event_hash"("before" BYTEA, "event" "audit_event") RETURNS BYTEA
LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(coalesce("before", ''::bytea) || convert_to(concat_ws(E'\x1f',
        ("event")."clinic_id", ("event")."id", extract(epoch FROM ("event")."at")::text, ("event")."kind",
        coalesce(("event")."user_id"::text, '-'), ("event")."detail"::text), 'UTF8'))
$$;

-- Seals what has been recorded since, at most so many lines a clinic. One sealer at a time; returns how many lines.
CREATE FUNCTION "plinth_seal_record"("most" INTEGER DEFAULT 5000) RETURNS INTEGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    clinic RECORD;
    event audit_event;
    last_seq BIGINT;
    last_hash BYTEA;
    sealed INTEGER := 0;
BEGIN
    IF NOT pg_try_advisory_xact_lock(7270736903) THEN RETURN 0; END IF;
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        SELECT seq, hash INTO last_seq, last_hash FROM audit_seal
            WHERE clinic_id = clinic.id ORDER BY seq DESC LIMIT 1;
        last_seq := coalesce(last_seq, 0);
        FOR event IN
            SELECT e.* FROM audit_event e
            LEFT JOIN audit_seal s ON s.clinic_id = e.clinic_id AND s.event_id = e.id
            WHERE e.clinic_id = clinic.id AND s.event_id IS NULL
            ORDER BY e.at, e.id LIMIT most
        LOOP
            last_seq := last_seq + 1;
            last_hash := plinth_event_hash(last_hash, event);
            INSERT INTO audit_seal (clinic_id, seq, event_id, hash) VALUES (clinic.id, last_seq, event.id, last_hash);
            sealed := sealed + 1;
        END LOOP;
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
    RETURN sealed;
END $$;

-- The first place of each clinic's chain that does not hold, and where each chain ends.
CREATE FUNCTION "plinth_verify_record"()
RETURNS TABLE("clinic_id" UUID, "sealed" BIGINT, "head" TEXT, "broken_seq" BIGINT, "broken_event" UUID, "problem" TEXT)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    clinic RECORD;
BEGIN
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic ORDER BY id LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        RETURN QUERY
        WITH chain AS (
            SELECT s.seq, s.event_id, s.hash,
                lag(s.seq, 1, 0::bigint) OVER (ORDER BY s.seq) AS before_seq,
                lag(s.hash) OVER (ORDER BY s.seq) AS before_hash
            FROM audit_seal s WHERE s.clinic_id = clinic.id
        ), judged AS (
            SELECT c.seq, c.event_id, CASE
                WHEN c.seq <> c.before_seq + 1 THEN 'gap'
                WHEN e.id IS NULL THEN 'removed'
                WHEN c.hash <> plinth_event_hash(c.before_hash, e) THEN 'changed'
            END AS problem
            FROM chain c LEFT JOIN audit_event e ON e.clinic_id = clinic.id AND e.id = c.event_id
        ), first AS (SELECT * FROM judged j WHERE j.problem IS NOT NULL ORDER BY j.seq LIMIT 1)
        SELECT clinic.id, (SELECT count(*) FROM chain),
            (SELECT encode(c.hash, 'hex') FROM chain c ORDER BY c.seq DESC LIMIT 1),
            (SELECT f.seq FROM first f), (SELECT f.event_id FROM first f), (SELECT f.problem FROM first f);
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
END $$;

-- Forgets addresses and draft revisions that are older than the clinic keeps them. The chain does not hold addresses.
CREATE FUNCTION "plinth_forget"("address_days" INTEGER, "revision_days" INTEGER) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    clinic RECORD;
BEGIN
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        UPDATE audit_event SET address = NULL
            WHERE clinic_id = clinic.id AND address IS NOT NULL AND at < now() - make_interval(days => address_days);
        DELETE FROM plan_revision
            WHERE clinic_id = clinic.id AND saved_at < now() - make_interval(days => revision_days);
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
END $$;

-- The only way for the app's role to a password's hash, and only while it finds out who is asking.
CREATE FUNCTION "plinth_password_hash"("account" UUID) RETURNS TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT password_hash FROM user_account
    WHERE id = "account" AND current_setting('app.auth', true) = 'on'
$$;
