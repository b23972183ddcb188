-- Phones whose browser is reminded of a link's plan: where each is reached is sealed, what was chosen is plain. Rows are
-- removed when reminders are switched off: lib/db/grant.ts grants the app's role DELETE here.
CREATE TABLE "push_subscription" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "share_link_id" UUID NOT NULL,
    "endpoint_hash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "choice" JSONB NOT NULL,
    "state" JSONB NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "push_subscription_clinic_id_next_at_idx" ON "push_subscription"("clinic_id", "next_at");
CREATE UNIQUE INDEX "push_subscription_clinic_id_share_link_id_endpoint_hash_key" ON "push_subscription"("clinic_id", "share_link_id", "endpoint_hash");
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_clinic_id_share_link_id_fkey" FOREIGN KEY ("clinic_id", "share_link_id") REFERENCES "share_link"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "push_subscription" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "push_subscription_own" ON "push_subscription" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
