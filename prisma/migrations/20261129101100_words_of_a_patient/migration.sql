-- Whether a patient has a word is answered by an index alone, without the rows.
DROP INDEX "patient_word_clinic_id_patient_id_idx";
CREATE INDEX "patient_word_clinic_id_patient_id_word_idx" ON "patient_word"("clinic_id", "patient_id", "word");
