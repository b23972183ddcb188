-- Check-ins by month of the day they are about: what is asked for is nearly always recent, and a month's index stays small.
-- The day joins the key. The rows of before move over; nothing refers to them meanwhile.
ALTER TABLE "alert" DROP CONSTRAINT "alert_clinic_id_check_in_id_fkey";
ALTER TABLE "check_in_set_aside" DROP CONSTRAINT "check_in_set_aside_clinic_id_check_in_id_fkey";
ALTER TABLE "check_in" RENAME TO "check_in_before";
ALTER TABLE "check_in_before" DROP CONSTRAINT "check_in_pkey";
DROP INDEX "check_in_clinic_id_plan_id_local_date_idx";
DROP INDEX "check_in_clinic_id_version_id_idx";
DROP INDEX "check_in_clinic_id_share_link_id_received_at_idx";

CREATE TABLE "check_in" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "share_link_id" UUID NOT NULL,
    "item_id" TEXT,
    "local_date" DATE NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "body" JSONB NOT NULL,
    "device_id" UUID,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("clinic_id","id","local_date")
) PARTITION BY RANGE ("local_date");
CREATE INDEX "check_in_clinic_id_plan_id_local_date_idx" ON "check_in"("clinic_id", "plan_id", "local_date");
CREATE INDEX "check_in_clinic_id_version_id_idx" ON "check_in"("clinic_id", "version_id");
CREATE INDEX "check_in_clinic_id_share_link_id_received_at_idx" ON "check_in"("clinic_id", "share_link_id", "received_at");
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_version_id_fkey" FOREIGN KEY ("clinic_id", "version_id") REFERENCES "plan_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_share_link_id_fkey" FOREIGN KEY ("clinic_id", "share_link_id") REFERENCES "share_link"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Takes any day that has no month, so that nothing is ever refused. A part is reached through check_in alone: its own
-- row-level security has no policy, and lib/db/grant.ts grants nothing on it.
CREATE TABLE "check_in_other" PARTITION OF "check_in" DEFAULT;
ALTER TABLE "check_in_other" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Makes the months that are missing, from the first release's to so many ahead; returns how many. A month of which
-- check_in_other holds a day already stays there. Gives way after two seconds to whoever is using the table.
CREATE FUNCTION "plinth_make_check_in_months"("ahead" INTEGER DEFAULT 6) RETURNS INTEGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
    month DATE := '2026-10-01';
    part TEXT;
    made INTEGER := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(7270736904);
    WHILE month <= date_trunc('month', now()) + make_interval(months => ahead) LOOP
        part := 'check_in_' || to_char(month, 'YYYY_MM');
        IF to_regclass('public.' || part) IS NULL THEN
            BEGIN
                EXECUTE format('CREATE TABLE public.%I PARTITION OF public.check_in FOR VALUES FROM (%L) TO (%L)',
                    part, month, month + interval '1 month');
                EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
                made := made + 1;
            EXCEPTION WHEN check_violation THEN NULL;
            END;
        END IF;
        month := month + interval '1 month';
    END LOOP;
    RETURN made;
END $$;
SELECT plinth_make_check_in_months();

ALTER TABLE "check_in_before" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "check_in" ("clinic_id", "id", "plan_id", "version_id", "share_link_id", "item_id", "local_date", "logged_at", "received_at", "body", "device_id")
    SELECT "clinic_id", "id", "plan_id", "version_id", "share_link_id", "item_id", "local_date", "logged_at", "received_at", "body", "device_id"
    FROM "check_in_before";

ALTER TABLE "check_in_set_aside" ADD COLUMN "local_date" DATE;
ALTER TABLE "check_in_set_aside" NO FORCE ROW LEVEL SECURITY;
UPDATE "check_in_set_aside" a SET "local_date" = b."local_date" FROM "check_in_before" b
    WHERE b."clinic_id" = a."clinic_id" AND b."id" = a."check_in_id";
ALTER TABLE "check_in_set_aside" FORCE ROW LEVEL SECURITY;
ALTER TABLE "check_in_set_aside" ALTER COLUMN "local_date" SET NOT NULL;
ALTER TABLE "check_in_set_aside" DROP CONSTRAINT "check_in_set_aside_pkey",
    ADD CONSTRAINT "check_in_set_aside_pkey" PRIMARY KEY ("clinic_id","check_in_id","local_date");
DROP TABLE "check_in_before";

ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_check_in_id_local_date_fkey" FOREIGN KEY ("clinic_id", "check_in_id", "local_date") REFERENCES "check_in"("clinic_id", "id", "local_date") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "check_in_set_aside" ADD CONSTRAINT "check_in_set_aside_clinic_id_check_in_id_local_date_fkey" FOREIGN KEY ("clinic_id", "check_in_id", "local_date") REFERENCES "check_in"("clinic_id", "id", "local_date") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "check_in" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "check_in_own" ON "check_in" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
