-- Whom a member dealt with today stands behind "look at first" until midnight (lib/adherence/place/place.ts): rank 1, so that
-- the three ranks of "look at first" are -2, -1 and 0. Places are worked out anew by the program's next look.
DO $$
DECLARE
    clinic RECORD;
BEGIN
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        UPDATE patient_place SET rank = rank - 1 WHERE clinic_id = clinic.id AND rank < 2;
        UPDATE patient_place SET turns_on = '-infinity' WHERE clinic_id = clinic.id AND rank < 7;
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
END $$;
