-- What a patient writes stays on top until somebody has seen it. Notes of the last week, which were news until now, become
-- alerts that nobody has seen. Alerts have a rank of their own (lib/adherence/place/place.ts): every place that is looked
-- at first is worked out anew.
DO $$
DECLARE
    clinic RECORD;
BEGIN
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        INSERT INTO alert (clinic_id, id, patient_id, plan_id, share_link_id, check_in_id, kind, local_date, raised_at, detail)
        SELECT DISTINCT ON (c.plan_id, c.local_date, c.body ->> 'note') c.clinic_id, gen_random_uuid(), p.patient_id,
            c.plan_id, c.share_link_id, c.id, 'question', c.local_date, c.received_at, '{}'
        FROM check_in c JOIN plan p ON p.clinic_id = c.clinic_id AND p.id = c.plan_id
        WHERE c.clinic_id = clinic.id AND c.received_at > now() - interval '7 days' AND c.body ->> 'note' <> ''
            AND NOT EXISTS (SELECT 1 FROM check_in_set_aside a
                WHERE a.clinic_id = c.clinic_id AND a.check_in_id = c.id AND a.local_date = c.local_date)
        ORDER BY c.plan_id, c.local_date, c.body ->> 'note', c.received_at;
        UPDATE patient_place SET turns_on = '-infinity' WHERE clinic_id = clinic.id AND rank <= 1;
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
END $$;
