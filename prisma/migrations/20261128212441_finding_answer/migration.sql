-- What a member answered to a safety finding on the way to a version. Only ever added to: lib/db/grant.ts grants the
-- app's role neither UPDATE nor DELETE here.
CREATE TABLE "finding_answer" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "lines" TEXT[] NOT NULL,
    "reason" TEXT,
    "answered_by_user_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_answer_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "finding_answer_clinic_id_plan_id_version_number_idx" ON "finding_answer"("clinic_id", "plan_id", "version_number");
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "finding_answer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "finding_answer_own" ON "finding_answer" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
