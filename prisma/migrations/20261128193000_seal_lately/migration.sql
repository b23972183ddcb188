-- Sealing went through the whole record every minute. It looks at what came since an hour before the last line that was
-- sealed, and at all of it once an hour: a line that was held up, or came under a clock that was put back, is found then.
DROP FUNCTION "plinth_seal_record"(INTEGER);
CREATE FUNCTION "plinth_seal_record"("most" INTEGER DEFAULT 5000, "whole" BOOLEAN DEFAULT true) RETURNS INTEGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    clinic RECORD;
    event audit_event;
    last_seq BIGINT;
    last_hash BYTEA;
    since TIMESTAMPTZ;
    sealed INTEGER := 0;
BEGIN
    IF NOT pg_try_advisory_xact_lock(7270736903) THEN RETURN 0; END IF;
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        SELECT s.seq, s.hash, e.at - interval '1 hour' INTO last_seq, last_hash, since
            FROM audit_seal s LEFT JOIN audit_event e ON e.clinic_id = s.clinic_id AND e.id = s.event_id
            WHERE s.clinic_id = clinic.id ORDER BY s.seq DESC LIMIT 1;
        last_seq := coalesce(last_seq, 0);
        IF whole OR since IS NULL THEN since := '-infinity'; END IF;
        FOR event IN
            SELECT e.* FROM audit_event e
            WHERE e.clinic_id = clinic.id AND e.at >= since AND NOT EXISTS (
                SELECT 1 FROM audit_seal s WHERE s.clinic_id = e.clinic_id AND s.event_id = e.id)
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
