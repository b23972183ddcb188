-- Built-in items are read from the source tree; the table holds the clinics' own alone.
SELECT set_config('app.clinic_id', '00000000-0000-0000-0000-000000000000', true);
DELETE FROM "catalog_item" WHERE "clinic_id" = '00000000-0000-0000-0000-000000000000';
SELECT set_config('app.clinic_id', '', true);

DROP POLICY "catalog_item_built_in" ON "catalog_item";
ALTER TABLE "catalog_item" DROP COLUMN "content_hash";
ALTER TABLE "catalog_item" ADD CONSTRAINT "catalog_item_clinic_id_fkey"
    FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
