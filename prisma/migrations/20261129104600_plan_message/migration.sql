-- What a licensed member wrote to a patient beside the versions of a plan: remarks on its lines, or the answer to a
-- question; a row for each change, the highest revision counts, and one without a body was recalled.
-- Only ever added to: lib/db/grant.ts grants the app's role neither UPDATE nor DELETE here.
CREATE TABLE "plan_message" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "plan_id" UUID NOT NULL,
    "answers_check_in_id" UUID,
    "body" JSONB,
    "written_by_user_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_message_pkey" PRIMARY KEY ("clinic_id","id","revision")
);
CREATE INDEX "plan_message_clinic_id_plan_id_written_at_idx" ON "plan_message"("clinic_id", "plan_id", "written_at");
ALTER TABLE "plan_message" ADD CONSTRAINT "plan_message_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_message" ADD CONSTRAINT "plan_message_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_message" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "plan_message_own" ON "plan_message" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
