-- Why a patient stands where they stand in the list (lib/adherence/place/reasons.ts), so that it can be narrowed to it.
ALTER TABLE "patient_place" ADD COLUMN "reason" TEXT;
CREATE INDEX "patient_place_clinic_id_reason_rank_sort_name_patient_id_idx"
    ON "patient_place"("clinic_id", "reason", "rank", "sort_name", "patient_id");

-- Places that stand are worked out anew by the program's next look: every one but of the archived and those without a plan.
DO $$
DECLARE
    clinic RECORD;
BEGIN
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        UPDATE patient_place SET turns_on = '-infinity' WHERE clinic_id = clinic.id AND rank < 5;
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
END $$;
