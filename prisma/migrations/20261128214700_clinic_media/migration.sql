-- Which clinic a photo belongs to: the file itself lies in the media store under a hash of its bytes.
-- lib/db/grant.ts grants the app's role neither UPDATE nor DELETE here.
CREATE TABLE "clinic_media" (
    "clinic_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "added_by_user_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clinic_media_pkey" PRIMARY KEY ("clinic_id","key")
);

ALTER TABLE "clinic_media" ADD CONSTRAINT "clinic_media_clinic_id_fkey"
    FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clinic_media" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "clinic_media_own" ON "clinic_media" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
