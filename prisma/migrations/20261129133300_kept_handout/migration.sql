-- Where a drawn handout of a clinic lies in the media store, by a hash of everything that is drawn and of the build
-- that drew it. What is drawn anew has another key.
-- Only ever added to: lib/db/grant.ts grants the app's role neither UPDATE nor DELETE here.
CREATE TABLE "kept_handout" (
    "clinic_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "media_key" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_handout_pkey" PRIMARY KEY ("clinic_id","key","media_key")
);
ALTER TABLE "kept_handout" ADD CONSTRAINT "kept_handout_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "kept_handout" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "kept_handout_own" ON "kept_handout" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
