-- A score of an outcome measure, entered by a member or by the patient on a link. A correction is a row that names the one
-- it stands in place of, each at most once, so that of two at a time one is told; a row without a value takes it back.
-- Only ever added to: lib/db/grant.ts grants the app's role neither UPDATE nor DELETE here.
CREATE TABLE "measure_score" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "value" JSONB,
    "replaces_id" UUID,
    "entered_by_user_id" UUID,
    "share_link_id" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_score_pkey" PRIMARY KEY ("clinic_id","id"),
    CONSTRAINT "measure_score_entered_once" CHECK (num_nonnulls("entered_by_user_id", "share_link_id") = 1),
    CONSTRAINT "measure_score_takes_back" CHECK ("value" IS NOT NULL OR "replaces_id" IS NOT NULL)
);
CREATE INDEX "measure_score_clinic_id_patient_id_on_day_idx" ON "measure_score"("clinic_id", "patient_id", "on_day");
CREATE UNIQUE INDEX "measure_score_clinic_id_replaces_id_key" ON "measure_score"("clinic_id", "replaces_id");
ALTER TABLE "measure_score" ADD CONSTRAINT "measure_score_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_score" ADD CONSTRAINT "measure_score_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_score" ADD CONSTRAINT "measure_score_clinic_id_share_link_id_fkey" FOREIGN KEY ("clinic_id", "share_link_id") REFERENCES "share_link"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_score" ADD CONSTRAINT "measure_score_clinic_id_replaces_id_fkey" FOREIGN KEY ("clinic_id", "replaces_id") REFERENCES "measure_score"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_score" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "measure_score_own" ON "measure_score" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
