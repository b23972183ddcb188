-- Whoever answers a question has seen it. An answer that is recalled before the patient has it leaves the question without
-- one: it waits to be seen again, unless another answer stands. What was seen, and when, stays in the record of who did what.
CREATE FUNCTION "plinth_answer_recalled"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM plan_message m WHERE m.clinic_id = NEW.clinic_id AND m.plan_id = NEW.plan_id
            AND m.answers_check_in_id = NEW.answers_check_in_id AND m.body IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM plan_message n
                WHERE n.clinic_id = m.clinic_id AND n.id = m.id AND n.revision > m.revision
            )
    ) THEN
        RETURN NULL;
    END IF;
    DELETE FROM alert_seen s USING alert a
        WHERE a.clinic_id = NEW.clinic_id AND a.check_in_id = NEW.answers_check_in_id AND a.kind = 'question'
            AND s.clinic_id = a.clinic_id AND s.alert_id = a.id;
    PERFORM plinth_mark_place(p.clinic_id, p.patient_id) FROM plan p
        WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.plan_id;
    RETURN NULL;
END $$;
CREATE TRIGGER "answer_recalled" AFTER INSERT ON "plan_message" FOR EACH ROW
    WHEN (NEW.body IS NULL AND NEW.answers_check_in_id IS NOT NULL)
    EXECUTE FUNCTION "plinth_answer_recalled"();
