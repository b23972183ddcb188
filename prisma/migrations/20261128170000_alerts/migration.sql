-- What needs a member's eyes stays on top until somebody has seen it; a plan that said to stop stays stopped until it is
-- better or somebody re-opens it; answers that were not the patient's are taken out of what counts and kept. Four tables
-- that are only ever added to: lib/db/grant.ts grants the app's role neither UPDATE nor DELETE here.
CREATE TABLE "alert" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "share_link_id" UUID NOT NULL,
    "check_in_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "local_date" DATE NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE UNIQUE INDEX "alert_clinic_id_check_in_id_kind_key" ON "alert"("clinic_id", "check_in_id", "kind");
CREATE INDEX "alert_clinic_id_patient_id_raised_at_idx" ON "alert"("clinic_id", "patient_id", "raised_at");
CREATE INDEX "alert_clinic_id_plan_id_local_date_idx" ON "alert"("clinic_id", "plan_id", "local_date");
CREATE INDEX "alert_clinic_id_share_link_id_raised_at_idx" ON "alert"("clinic_id", "share_link_id", "raised_at");
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_share_link_id_fkey" FOREIGN KEY ("clinic_id", "share_link_id") REFERENCES "share_link"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_check_in_id_fkey" FOREIGN KEY ("clinic_id", "check_in_id") REFERENCES "check_in"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "alert_own" ON "alert" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

CREATE TABLE "alert_seen" (
    "clinic_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "seen_by_user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_seen_pkey" PRIMARY KEY ("clinic_id","alert_id")
);
ALTER TABLE "alert_seen" ADD CONSTRAINT "alert_seen_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_seen" ADD CONSTRAINT "alert_seen_clinic_id_alert_id_fkey" FOREIGN KEY ("clinic_id", "alert_id") REFERENCES "alert"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_seen" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "alert_seen_own" ON "alert_seen" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

CREATE TABLE "plan_reopening" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "reopened_by_user_id" UUID NOT NULL,
    "reopened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_reopening_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "plan_reopening_clinic_id_plan_id_reopened_at_idx" ON "plan_reopening"("clinic_id", "plan_id", "reopened_at");
ALTER TABLE "plan_reopening" ADD CONSTRAINT "plan_reopening_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_reopening" ADD CONSTRAINT "plan_reopening_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_reopening" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "plan_reopening_own" ON "plan_reopening" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

CREATE TABLE "check_in_set_aside" (
    "clinic_id" UUID NOT NULL,
    "check_in_id" UUID NOT NULL,
    "set_aside_by_user_id" UUID NOT NULL,
    "set_aside_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_in_set_aside_pkey" PRIMARY KEY ("clinic_id","check_in_id")
);
ALTER TABLE "check_in_set_aside" ADD CONSTRAINT "check_in_set_aside_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "check_in_set_aside" ADD CONSTRAINT "check_in_set_aside_clinic_id_check_in_id_fkey" FOREIGN KEY ("clinic_id", "check_in_id") REFERENCES "check_in"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "check_in_set_aside" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "check_in_set_aside_own" ON "check_in_set_aside" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

-- Which device logged it, so that a flood from another one does not shut the patient out.
ALTER TABLE "check_in" ADD COLUMN "device_id" UUID;
DROP INDEX "check_in_clinic_id_share_link_id_idx";
CREATE INDEX "check_in_clinic_id_share_link_id_received_at_idx" ON "check_in"("clinic_id", "share_link_id", "received_at");

-- High pain of the last two weeks that nobody could mark as seen until now: the highest of each plan and day.
DO $$
DECLARE
    clinic RECORD;
BEGIN
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        INSERT INTO alert (clinic_id, id, patient_id, plan_id, share_link_id, check_in_id, kind, local_date, raised_at, detail)
        SELECT DISTINCT ON (c.plan_id, c.local_date) c.clinic_id, gen_random_uuid(), p.patient_id, c.plan_id,
            c.share_link_id, c.id, 'pain-high', c.local_date, c.received_at,
            jsonb_build_object('pain', (c.body ->> 'pain')::int)
        FROM check_in c JOIN plan p ON p.clinic_id = c.clinic_id AND p.id = c.plan_id
        WHERE c.clinic_id = clinic.id AND c.received_at > now() - interval '14 days'
            AND jsonb_typeof(c.body -> 'pain') = 'number' AND (c.body ->> 'pain')::int >= 6
        ORDER BY c.plan_id, c.local_date, (c.body ->> 'pain')::int DESC, c.received_at;
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
END $$;
