-- Sealing went through a clinic's whole record every minute to find what is not sealed yet. What is not stands here now:
-- put down by a trigger with each line, taken away when the line is sealed. Nothing depends on clocks: a line that was held
-- up by its transaction is found when it comes.
CREATE TABLE "audit_unsealed" (
    "clinic_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "audit_unsealed_pkey" PRIMARY KEY ("clinic_id","at","event_id")
);
ALTER TABLE "audit_unsealed" ADD CONSTRAINT "audit_unsealed_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "audit_unsealed" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "audit_unsealed_own" ON "audit_unsealed" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

-- As the owner of the tables, inside the transaction of whoever records.
CREATE FUNCTION "plinth_event_recorded"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO audit_unsealed (clinic_id, at, event_id) VALUES (NEW.clinic_id, NEW.at, NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER "event_recorded" AFTER INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION "plinth_event_recorded"();

-- As before, but reads the lines that wait, each by its key, and no other.
CREATE OR REPLACE FUNCTION "plinth_seal_record"("most" INTEGER DEFAULT 5000) RETURNS INTEGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    clinic RECORD;
    waiting audit_unsealed;
    event audit_event;
    last_seq BIGINT;
    last_hash BYTEA;
    sealed INTEGER := 0;
BEGIN
    IF NOT pg_try_advisory_xact_lock(7270736903) THEN RETURN 0; END IF;
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        last_seq := NULL;
        FOR waiting IN
            SELECT * FROM audit_unsealed WHERE clinic_id = clinic.id ORDER BY at, event_id LIMIT most
        LOOP
            IF last_seq IS NULL THEN
                SELECT seq, hash INTO last_seq, last_hash FROM audit_seal
                    WHERE clinic_id = clinic.id ORDER BY seq DESC LIMIT 1;
                last_seq := coalesce(last_seq, 0);
            END IF;
            SELECT * INTO event FROM audit_event WHERE clinic_id = clinic.id AND id = waiting.event_id;
            IF FOUND THEN
                last_seq := last_seq + 1;
                last_hash := plinth_event_hash(last_hash, event);
                INSERT INTO audit_seal (clinic_id, seq, event_id, hash)
                    VALUES (clinic.id, last_seq, event.id, last_hash);
                sealed := sealed + 1;
            END IF;
            DELETE FROM audit_unsealed
                WHERE clinic_id = clinic.id AND at = waiting.at AND event_id = waiting.event_id;
        END LOOP;
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
    RETURN sealed;
END $$;

-- Lines that wait at this moment.
DO $$
DECLARE
    clinic RECORD;
BEGIN
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        INSERT INTO audit_unsealed (clinic_id, at, event_id)
            SELECT e.clinic_id, e.at, e.id FROM audit_event e
            LEFT JOIN audit_seal s ON s.clinic_id = e.clinic_id AND s.event_id = e.id
            WHERE e.clinic_id = clinic.id AND s.event_id IS NULL;
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
END $$;
