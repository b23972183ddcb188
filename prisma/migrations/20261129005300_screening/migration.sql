-- What patients answered when they were asked about red flags, and what licensed members recorded as done about a yes.
-- Only ever added to: lib/db/grant.ts grants the app's role neither UPDATE nor DELETE here.
CREATE TABLE "screening" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "asked_by_user_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "screening_clinic_id_patient_id_asked_at_idx" ON "screening"("clinic_id", "patient_id", "asked_at");
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "screening" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "screening_own" ON "screening" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

CREATE TABLE "red_flag_closing" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "on_day" DATE,
    "closed_by_user_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "red_flag_closing_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "red_flag_closing_clinic_id_patient_id_closed_at_idx" ON "red_flag_closing"("clinic_id", "patient_id", "closed_at");
ALTER TABLE "red_flag_closing" ADD CONSTRAINT "red_flag_closing_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "red_flag_closing" ADD CONSTRAINT "red_flag_closing_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "red_flag_closing" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "red_flag_closing_own" ON "red_flag_closing" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
