-- The clinic's mark and its colour on a handout. The picture lies in the media store and belongs to the clinic by its row in
-- clinic_media; a colour is "#rrggbb", and none is ink.
ALTER TABLE "clinic"
    ADD COLUMN "logo_key" TEXT,
    ADD COLUMN "logo_width" INTEGER,
    ADD COLUMN "logo_height" INTEGER,
    ADD COLUMN "accent" TEXT;
ALTER TABLE "clinic" ADD CONSTRAINT "clinic_logo_whole"
    CHECK (num_nulls("logo_key", "logo_width", "logo_height") IN (0, 3));
