-- A link may be a helper's: of the same plan, ended by itself. What was logged by it is theirs by the link that each
-- check-in names. helper_reads: they read what patient and therapist write to each other.
ALTER TABLE "share_link"
    ADD COLUMN "helper_role" TEXT,
    ADD COLUMN "helper_name" TEXT,
    ADD COLUMN "helper_reads" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_helper_whole"
    CHECK ("helper_role" IS NOT NULL OR ("helper_name" IS NULL AND NOT "helper_reads"));

-- As before (migration link_proof), and says whose link it is.
DROP FUNCTION "plinth_open_link_page"(BYTEA, UUID, DATE, TIMESTAMPTZ);
CREATE FUNCTION "plinth_open_link_page"(
    "hash" BYTEA, "proven" UUID, "since" DATE, "messages_since" TIMESTAMPTZ,
    OUT "locked" JSON, OUT "page" JSON, OUT "helper" JSON
)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    clinic UUID;
    link RECORD;
BEGIN
    PERFORM set_config('transaction_read_only', 'on', true), set_config('app.auth', 'on', true);
    SELECT r.clinic_id INTO clinic FROM link_route r WHERE r.token_hash = hash;
    IF clinic IS NULL THEN RETURN; END IF;
    PERFORM set_config('app.clinic_id', clinic::text, true);
    SELECT l.proof_kind, l.proof_id, l.helper_role, l.helper_name, l.helper_reads, c.name, c.phone INTO link
        FROM share_link l
        JOIN plan p ON p.clinic_id = clinic AND p.id = l.plan_id AND p.archived_at IS NULL
        JOIN patient a ON a.clinic_id = clinic AND a.id = p.patient_id AND a.archived_at IS NULL
        JOIN clinic c ON c.id = clinic
        WHERE l.clinic_id = clinic AND l.token_hash = hash AND l.revoked_at IS NULL
            AND EXISTS (SELECT 1 FROM plan_version v WHERE v.clinic_id = clinic AND v.plan_id = l.plan_id);
    IF NOT FOUND THEN RETURN; END IF;
    IF link.proof_id IS NOT NULL AND link.proof_id IS DISTINCT FROM proven THEN
        locked := json_build_object('asks', link.proof_kind, 'proofId', link.proof_id,
            'clinic', json_build_object('name', link.name, 'phone', link.phone));
        RETURN;
    END IF;
    helper := json_build_object('helperRole', link.helper_role, 'helperName', link.helper_name,
        'helperReads', link.helper_reads);
    page := plinth_read_link_page(hash, since, messages_since);
END $$;
