-- A link is known by its token before its clinic is. Which clinic that is stands in a small table of its own, which a
-- distributed database keeps whole on every machine; the link itself stands with its clinic, under keys that begin with it.
CREATE TABLE "link_route" (
    "token_hash" BYTEA NOT NULL,
    "clinic_id" UUID NOT NULL,

    CONSTRAINT "link_route_pkey" PRIMARY KEY ("token_hash")
);
ALTER TABLE "link_route" ADD CONSTRAINT "link_route_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "share_link" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "link_route" ("token_hash", "clinic_id") SELECT "token_hash", "clinic_id" FROM "share_link";
ALTER TABLE "share_link" FORCE ROW LEVEL SECURITY;

ALTER TABLE "link_route" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "link_route_own" ON "link_route" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY "link_route_found" ON "link_route" FOR SELECT
    USING (current_setting('app.auth', true) = 'on');

DROP INDEX "share_link_token_hash_key";
CREATE UNIQUE INDEX "share_link_clinic_id_token_hash_key" ON "share_link"("clinic_id", "token_hash");
-- Before a clinic is known, no link is seen any more.
DROP POLICY "share_link_found" ON "share_link";

CREATE FUNCTION "plinth_route_link"() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO link_route (token_hash, clinic_id) VALUES (NEW.token_hash, NEW.clinic_id);
    RETURN NULL;
END $$;
CREATE TRIGGER "link_routed" AFTER INSERT ON "share_link" FOR EACH ROW EXECUTE FUNCTION "plinth_route_link"();
