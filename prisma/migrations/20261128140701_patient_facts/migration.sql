-- What is known of a patient that a plan has to respect. A change adds a row, so that nobody's word is lost:
-- lib/db/grant.ts grants the app's role neither UPDATE nor DELETE here.
-- CreateTable
CREATE TABLE "patient_facts" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "changed_by_user_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_facts_pkey" PRIMARY KEY ("clinic_id","patient_id","revision")
);

-- AddForeignKey
ALTER TABLE "patient_facts" ADD CONSTRAINT "patient_facts_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_facts" ADD CONSTRAINT "patient_facts_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "patient_facts" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "patient_facts_own" ON "patient_facts" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
