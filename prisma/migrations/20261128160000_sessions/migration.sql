-- What a person is shown of their own sessions: from where, and with which browser.
ALTER TABLE "session" ADD COLUMN "address" TEXT, ADD COLUMN "user_agent" TEXT;

-- Whether somebody has a password may be known; the hash may not be read.
ALTER TABLE "user_account" ADD COLUMN "has_password" BOOLEAN GENERATED ALWAYS AS ("password_hash" IS NOT NULL) STORED;

-- The key that seals what a browser keeps of a person's drafts, for as long as a session may still come back to them.
CREATE TABLE "draft_key" (
    "user_id" UUID NOT NULL,
    "key" BYTEA NOT NULL,
    "kept_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_key_pkey" PRIMARY KEY ("user_id")
);
ALTER TABLE "draft_key" ADD CONSTRAINT "draft_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "draft_key" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "draft_key_auth" ON "draft_key" FOR ALL
    USING (current_setting('app.auth', true) = 'on')
    WITH CHECK (current_setting('app.auth', true) = 'on');
