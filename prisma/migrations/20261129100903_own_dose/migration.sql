-- What a member of a clinic always gives of an item, or of every item of a kind; without a dose it is cleared.
CREATE TABLE "own_dose" (
    "clinic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "dosage" JSONB,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_dose_pkey" PRIMARY KEY ("clinic_id","member_id","about")
);
ALTER TABLE "own_dose" ADD CONSTRAINT "own_dose_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "own_dose" ADD CONSTRAINT "own_dose_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "own_dose" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_dose_own" ON "own_dose" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
