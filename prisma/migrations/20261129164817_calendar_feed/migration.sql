-- Addresses at which a calendar program asks for the reminders of a link. Their tokens lead to the clinic as a link's do.
CREATE TABLE "calendar_feed" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "share_link_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "token_sealed" BYTEA NOT NULL,
    "choice" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "calendar_feed_clinic_id_share_link_id_idx" ON "calendar_feed"("clinic_id", "share_link_id");
CREATE UNIQUE INDEX "calendar_feed_clinic_id_token_hash_key" ON "calendar_feed"("clinic_id", "token_hash");
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_clinic_id_share_link_id_fkey" FOREIGN KEY ("clinic_id", "share_link_id") REFERENCES "share_link"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "calendar_feed_own" ON "calendar_feed" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE TRIGGER "feed_routed" AFTER INSERT ON "calendar_feed" FOR EACH ROW EXECUTE FUNCTION "plinth_route_link"();
