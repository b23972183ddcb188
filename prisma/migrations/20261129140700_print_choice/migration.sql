-- How a patient's handout was printed last, and how the clinic prints where nobody has: lib/handout/print-choice.ts.
CREATE TABLE "print_choice" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "choice" JSONB NOT NULL,

    CONSTRAINT "print_choice_pkey" PRIMARY KEY ("clinic_id","patient_id")
);
ALTER TABLE "print_choice" ADD CONSTRAINT "print_choice_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "print_choice" ADD CONSTRAINT "print_choice_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "print_choice" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "print_choice_own" ON "print_choice" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

ALTER TABLE "clinic" ADD COLUMN "print_choice" JSONB;
