-- A link may ask for a PIN or a year of birth. Kept is a slow hash under a key of the server's, and an id that is another one
-- with each PIN, to which a device's cookie is bound.
ALTER TABLE "share_link"
    ADD COLUMN "proof_kind" TEXT,
    ADD COLUMN "proof_hash" TEXT,
    ADD COLUMN "proof_choices" INTEGER,
    ADD COLUMN "proof_id" UUID;
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_proof_whole"
    CHECK (num_nulls("proof_kind", "proof_hash", "proof_choices", "proof_id") IN (0, 4));
ALTER TABLE "clinic" ADD COLUMN "link_proof" TEXT;

-- The page of a link, by the link's hash and what its sender has proven, in one statement. Where the link asks for a proof
-- that was not given, nothing of the plan is read: "locked" says what is asked and whom to call. Both are NULL for a link
-- that is not live.
CREATE FUNCTION "plinth_open_link_page"(
    "hash" BYTEA, "proven" UUID, "since" DATE, "messages_since" TIMESTAMPTZ, OUT "locked" JSON, OUT "page" JSON
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
    SELECT l.proof_kind, l.proof_id, c.name, c.phone INTO link
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
    page := plinth_read_link_page(hash, since, messages_since);
END $$;
