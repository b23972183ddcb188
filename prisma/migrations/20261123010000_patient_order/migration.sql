-- Patients are listed and found whatever the case and accents of a name: "lucia" finds Lucía, "de la Cruz" stands under D.
-- lib/patient/fold.ts does the same in the program.
CREATE FUNCTION plinth_fold(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(normalize(lower($1), NFD), '[\u0300-\u036f]', '', 'g');

CREATE INDEX "patient_order_idx" ON "patient"
    ("clinic_id", plinth_fold(ltrim("last_name" || ' ' || "first_name")), "id");

-- "Who saw this patient's record": the audit page's filter.
CREATE INDEX "audit_event_patient_idx" ON "audit_event" ("clinic_id", ("detail" ->> 'patientId'), "at");
