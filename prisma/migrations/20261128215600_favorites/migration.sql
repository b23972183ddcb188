-- What a member of a clinic wants at hand in the catalog.
CREATE TABLE "favorite" (
    "clinic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "favorite_pkey" PRIMARY KEY ("clinic_id","member_id","slug")
);
ALTER TABLE "favorite" ADD CONSTRAINT "favorite_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "favorite" ADD CONSTRAINT "favorite_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "favorite" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "favorite_own" ON "favorite" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
