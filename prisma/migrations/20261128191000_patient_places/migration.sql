-- The list of patients is put in order and searched by the database, over all patients of a clinic, with indexes that
-- row-level security leaves usable: only comparisons that are leakproof (=, <, >=), never a function or LIKE.

-- The name as lists sort it, folded once when it is written.
ALTER TABLE "patient" ADD COLUMN "sort_name" TEXT
    GENERATED ALWAYS AS (plinth_fold(ltrim("last_name" || ' ' || "first_name"))) STORED;
DROP INDEX "patient_order_idx";
DROP INDEX "patient_clinic_id_archived_at_last_name_first_name_idx";
CREATE INDEX "patient_clinic_id_sort_name_id_idx" ON "patient"("clinic_id", "sort_name", "id");

-- Where each patient stands in the list (lib/adherence/place). Worked out from the tables above and below, so that it may
-- be lost and made again. "turns_on" is the day on which it has to be worked out anew, -infinity when something changed.
CREATE TABLE "patient_place" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "sort_name" TEXT NOT NULL,
    "member_id" UUID,
    "turns_on" DATE,

    CONSTRAINT "patient_place_pkey" PRIMARY KEY ("clinic_id","patient_id")
);
CREATE INDEX "patient_place_clinic_id_rank_sort_name_patient_id_idx" ON "patient_place"("clinic_id", "rank", "sort_name", "patient_id");
CREATE INDEX "patient_place_clinic_id_member_id_rank_sort_name_patient_id_idx" ON "patient_place"("clinic_id", "member_id", "rank", "sort_name", "patient_id");
CREATE INDEX "patient_place_clinic_id_turns_on_idx" ON "patient_place"("clinic_id", "turns_on");
ALTER TABLE "patient_place" ADD CONSTRAINT "patient_place_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "patient_place" ADD CONSTRAINT "patient_place_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "patient_place" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "patient_place_own" ON "patient_place" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

-- The words a patient is found by, folded: of the name, the record number and the titles of their plans. Compared byte
-- by byte, so that all words with a beginning lie together.
CREATE TABLE "patient_word" (
    "clinic_id" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "patient_id" UUID NOT NULL,

    CONSTRAINT "patient_word_pkey" PRIMARY KEY ("clinic_id","word","patient_id")
);
CREATE INDEX "patient_word_clinic_id_patient_id_idx" ON "patient_word"("clinic_id", "patient_id");
ALTER TABLE "patient_word" ADD CONSTRAINT "patient_word_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "patient_word" ADD CONSTRAINT "patient_word_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "patient_word" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "patient_word_own" ON "patient_word" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

-- "HS-1063" is found by "hs-1", "hs1", "1063"; "O'Brien" by "o'b", "obrien", "brien".
CREATE FUNCTION "plinth_words"("said" TEXT) RETURNS SETOF TEXT
LANGUAGE sql IMMUTABLE STRICT AS $$
    WITH token AS (
        SELECT left(t, 100) AS t FROM regexp_split_to_table(plinth_fold("said"), '\s+') AS t
    ), word AS (
        SELECT t FROM token
        UNION SELECT regexp_replace(t, '[^[:alnum:]]', '', 'g') FROM token
        UNION SELECT substr(t, n) FROM token, generate_series(2, length(t)) AS n
            WHERE substr(t, n - 1, 2) ~ '^([^[:alnum:]][[:alnum:]]|[[:alpha:]][0-9]|[0-9][[:alpha:]])$'
    )
    SELECT t FROM word WHERE t <> ''
$$;

-- The functions below run as the owner of the tables, inside the transaction of whoever writes, whose clinic is set.

-- Two who write of the same patient come one after the other, so that the second reads what the first has written.
CREATE FUNCTION "plinth_write_words"("of_clinic" UUID, "of_patient" UUID) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM patient_place WHERE clinic_id = of_clinic AND patient_id = of_patient FOR UPDATE;
    DELETE FROM patient_word WHERE clinic_id = of_clinic AND patient_id = of_patient;
    INSERT INTO patient_word (clinic_id, word, patient_id)
        SELECT DISTINCT of_clinic, word, of_patient FROM (
            SELECT concat_ws(' ', first_name, last_name, record_number) AS said FROM patient
                WHERE clinic_id = of_clinic AND id = of_patient
            UNION ALL
            SELECT title FROM plan
                WHERE clinic_id = of_clinic AND patient_id = of_patient AND archived_at IS NULL
        ) AS texts, plinth_words(said) AS word;
END $$;

-- Locks the place although it is marked already: whoever works it out has to see this transaction's rows, or come after it.
CREATE FUNCTION "plinth_mark_place"("of_clinic" UUID, "of_patient" UUID) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM patient_place WHERE clinic_id = of_clinic AND patient_id = of_patient FOR UPDATE;
    UPDATE patient_place SET turns_on = '-infinity'
        WHERE clinic_id = of_clinic AND patient_id = of_patient AND turns_on IS DISTINCT FROM '-infinity';
END $$;

-- For the triggers alone.
REVOKE EXECUTE ON FUNCTION "plinth_write_words"(UUID, UUID), "plinth_mark_place"(UUID, UUID) FROM PUBLIC;

CREATE FUNCTION "plinth_patient_written"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- 6 and 7: no plan, archived (lib/adherence/place/place.ts).
    INSERT INTO patient_place (clinic_id, patient_id, rank, sort_name, member_id)
        VALUES (NEW.clinic_id, NEW.id, CASE WHEN NEW.archived_at IS NULL THEN 6 ELSE 7 END, NEW.sort_name, NEW.member_id)
        ON CONFLICT (clinic_id, patient_id) DO UPDATE
            SET sort_name = EXCLUDED.sort_name, member_id = EXCLUDED.member_id, turns_on = '-infinity';
    PERFORM plinth_write_words(NEW.clinic_id, NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER "patient_written" AFTER INSERT OR UPDATE OF "first_name", "last_name", "record_number", "member_id", "archived_at"
    ON "patient" FOR EACH ROW EXECUTE FUNCTION "plinth_patient_written"();

CREATE FUNCTION "plinth_plan_written"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.title <> OLD.title OR NEW.archived_at IS DISTINCT FROM OLD.archived_at THEN
        PERFORM plinth_write_words(NEW.clinic_id, NEW.patient_id);
    END IF;
    -- A draft that is saved matters to the list only where it becomes the patient's newest plan.
    IF TG_OP = 'INSERT' OR NEW.archived_at IS DISTINCT FROM OLD.archived_at OR EXISTS (
        SELECT 1 FROM plan WHERE clinic_id = NEW.clinic_id AND patient_id = NEW.patient_id
            AND archived_at IS NULL AND updated_at >= OLD.updated_at AND id <> NEW.id
    ) THEN
        PERFORM plinth_mark_place(NEW.clinic_id, NEW.patient_id);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "plan_written" AFTER INSERT OR UPDATE OF "title", "archived_at", "updated_at"
    ON "plan" FOR EACH ROW EXECUTE FUNCTION "plinth_plan_written"();

CREATE FUNCTION "plinth_mark_of_plan"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM plinth_mark_place(p.clinic_id, p.patient_id) FROM plan p
        WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.plan_id;
    RETURN NULL;
END $$;
CREATE TRIGGER "version_published" AFTER INSERT ON "plan_version" FOR EACH ROW EXECUTE FUNCTION "plinth_mark_of_plan"();
CREATE TRIGGER "link_made" AFTER INSERT ON "share_link" FOR EACH ROW EXECUTE FUNCTION "plinth_mark_of_plan"();
CREATE TRIGGER "link_opened_or_ended" AFTER UPDATE ON "share_link" FOR EACH ROW
    WHEN (num_nulls(OLD.last_opened_at, OLD.revoked_at) <> num_nulls(NEW.last_opened_at, NEW.revoked_at))
    EXECUTE FUNCTION "plinth_mark_of_plan"();

CREATE FUNCTION "plinth_check_in_kept"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    of_patient UUID;
    stands INTEGER;
BEGIN
    SELECT patient_id INTO of_patient FROM plan WHERE clinic_id = NEW.clinic_id AND id = NEW.plan_id;
    SELECT rank INTO stands FROM patient_place
        WHERE clinic_id = NEW.clinic_id AND patient_id = of_patient FOR UPDATE;
    -- 2: going to plan. One more tick leaves such a patient there; pain and a note may not.
    IF stands <> 2 OR NEW.body ? 'pain' OR NEW.body ? 'note' THEN
        PERFORM plinth_mark_place(NEW.clinic_id, of_patient);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "check_in_kept" AFTER INSERT ON "check_in" FOR EACH ROW EXECUTE FUNCTION "plinth_check_in_kept"();

CREATE FUNCTION "plinth_check_in_set_aside"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM plinth_mark_place(c.clinic_id, p.patient_id)
        FROM check_in c JOIN plan p ON p.clinic_id = c.clinic_id AND p.id = c.plan_id
        WHERE c.clinic_id = NEW.clinic_id AND c.id = NEW.check_in_id AND c.local_date = NEW.local_date;
    RETURN NULL;
END $$;
CREATE TRIGGER "check_in_taken_out" AFTER INSERT ON "check_in_set_aside" FOR EACH ROW EXECUTE FUNCTION "plinth_check_in_set_aside"();

CREATE TRIGGER "alert_raised" AFTER INSERT ON "alert" FOR EACH ROW EXECUTE FUNCTION "plinth_mark_of_plan"();
CREATE FUNCTION "plinth_alert_seen"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM plinth_mark_place(a.clinic_id, a.patient_id) FROM alert a
        WHERE a.clinic_id = NEW.clinic_id AND a.id = NEW.alert_id;
    RETURN NULL;
END $$;
CREATE TRIGGER "alert_was_seen" AFTER INSERT ON "alert_seen" FOR EACH ROW EXECUTE FUNCTION "plinth_alert_seen"();

-- Another calendar: every place of the clinic.
CREATE FUNCTION "plinth_calendar_changed"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE patient_place SET turns_on = '-infinity' WHERE clinic_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER "calendar_changed" AFTER UPDATE OF "time_zone", "first_day_of_week" ON "clinic" FOR EACH ROW
    WHEN (OLD.time_zone <> NEW.time_zone OR OLD.first_day_of_week <> NEW.first_day_of_week)
    EXECUTE FUNCTION "plinth_calendar_changed"();

-- Patients that were there before: found at once, and placed by the program's first look.
DO $$
DECLARE
    clinic RECORD;
BEGIN
    PERFORM set_config('app.auth', 'on', true);
    FOR clinic IN SELECT id FROM clinic LOOP
        PERFORM set_config('app.clinic_id', clinic.id::text, true);
        INSERT INTO patient_place (clinic_id, patient_id, rank, sort_name, member_id, turns_on)
            SELECT clinic_id, id, CASE WHEN archived_at IS NULL THEN 6 ELSE 7 END, sort_name, member_id, '-infinity'
            FROM patient WHERE clinic_id = clinic.id;
        PERFORM plinth_write_words(clinic_id, id) FROM patient WHERE clinic_id = clinic.id;
    END LOOP;
    PERFORM set_config('app.clinic_id', '', true);
    PERFORM set_config('app.auth', '', true);
END $$;
