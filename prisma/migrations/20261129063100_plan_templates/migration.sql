-- Plans kept to begin others with: a member's own, or the whole clinic's. Nothing of the patient they were made for.
CREATE TABLE "plan_template" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_member_id" UUID,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_by_user_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_template_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "plan_template_clinic_id_owner_member_id_idx" ON "plan_template"("clinic_id", "owner_member_id");
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_clinic_id_owner_member_id_fkey" FOREIGN KEY ("clinic_id", "owner_member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_template" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "plan_template_own" ON "plan_template" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
