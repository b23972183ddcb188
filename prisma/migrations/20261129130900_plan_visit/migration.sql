-- What was done in the clinic at a visit, held against a version of the plan: its lines, done or not, with the grade and
-- how the patient responded; a row for each change, the highest revision counts, and one without a body was taken back.
-- Only ever added to: lib/db/grant.ts grants the app's role neither UPDATE nor DELETE here.
CREATE TABLE "plan_visit" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "on_day" DATE NOT NULL,
    "body" JSONB,
    "recorded_by_user_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_visit_pkey" PRIMARY KEY ("clinic_id","id","revision")
);
CREATE INDEX "plan_visit_clinic_id_plan_id_id_revision_idx" ON "plan_visit"("clinic_id", "plan_id", "id", "revision");
ALTER TABLE "plan_visit" ADD CONSTRAINT "plan_visit_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_visit" ADD CONSTRAINT "plan_visit_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_visit" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "plan_visit_own" ON "plan_visit" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

-- The day on which a version says that the plan is to be looked at anew, beside it, so that the list of patients need not
-- read what was frozen. Every version has it, older ones too; what was frozen stays as it was.
ALTER TABLE "plan_version" ADD COLUMN "review_on" TEXT GENERATED ALWAYS AS ("frozen" #>> '{content,reviewDate}') STORED;
