-- Each save of a clinic's own item stays beside it, and a save based on an older one is told: lib/db/grant.ts grants
-- the app's role neither UPDATE nor DELETE on the versions.
ALTER TABLE "catalog_item"
    ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "changed_by_user_id" UUID,
    ADD COLUMN "only_plan_id" UUID;

CREATE INDEX "catalog_item_clinic_id_only_plan_id_idx" ON "catalog_item"("clinic_id", "only_plan_id");

ALTER TABLE "catalog_item" ADD CONSTRAINT "catalog_item_clinic_id_only_plan_id_fkey"
    FOREIGN KEY ("clinic_id", "only_plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "catalog_item_version" (
    "clinic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "item" JSONB NOT NULL,
    "saved_by_user_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalog_item_version_pkey" PRIMARY KEY ("clinic_id","slug","revision")
);

ALTER TABLE "catalog_item_version" ADD CONSTRAINT "catalog_item_version_clinic_id_fkey"
    FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "catalog_item_version" ADD CONSTRAINT "catalog_item_version_clinic_id_slug_fkey"
    FOREIGN KEY ("clinic_id", "slug") REFERENCES "catalog_item"("clinic_id", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "catalog_item_version" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "catalog_item_version_own" ON "catalog_item_version" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
