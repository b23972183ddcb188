-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'therapist', 'assistant');

-- CreateEnum
CREATE TYPE "paper_size" AS ENUM ('a4', 'letter');

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "address" TEXT,
    "website" TEXT,
    "time_zone" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "paper_size" "paper_size" NOT NULL,
    "first_day_of_week" INTEGER NOT NULL,
    "idle_timeout_minutes" INTEGER NOT NULL DEFAULT 15,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "attempt" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_failure" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "member" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "credentials" TEXT,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL DEFAULT '',
    "birth_date" DATE,
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "record_number" TEXT,
    "member_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_by_user_id" UUID NOT NULL,
    "template_code" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "frozen" JSONB NOT NULL,
    "note" TEXT,
    "published_by_member_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "share_link" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "token_sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_opened_at" TIMESTAMPTZ(3),
    "last_opened_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "check_in" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "share_link_id" UUID NOT NULL,
    "item_id" TEXT,
    "local_date" DATE NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "body" JSONB NOT NULL,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "user_id" UUID,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "catalog_item" (
    "clinic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalog_item_pkey" PRIMARY KEY ("clinic_id","slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_clinic_id_user_id_key" ON "member"("clinic_id", "user_id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_archived_at_last_name_first_name_idx" ON "patient"("clinic_id", "archived_at", "last_name", "first_name");

-- CreateIndex
CREATE INDEX "patient_clinic_id_record_number_idx" ON "patient"("clinic_id", "record_number");

-- CreateIndex
CREATE INDEX "patient_clinic_id_member_id_idx" ON "patient"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "plan_clinic_id_patient_id_updated_at_idx" ON "plan"("clinic_id", "patient_id", "updated_at");

-- CreateIndex
CREATE INDEX "plan_version_clinic_id_published_by_member_id_idx" ON "plan_version"("clinic_id", "published_by_member_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_clinic_id_plan_id_number_key" ON "plan_version"("clinic_id", "plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "share_link_token_hash_key" ON "share_link"("token_hash");

-- CreateIndex
CREATE INDEX "share_link_clinic_id_plan_id_idx" ON "share_link"("clinic_id", "plan_id");

-- CreateIndex
CREATE INDEX "check_in_clinic_id_plan_id_local_date_idx" ON "check_in"("clinic_id", "plan_id", "local_date");

-- CreateIndex
CREATE INDEX "check_in_clinic_id_version_id_idx" ON "check_in"("clinic_id", "version_id");

-- CreateIndex
CREATE INDEX "check_in_clinic_id_share_link_id_idx" ON "check_in"("clinic_id", "share_link_id");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_at_idx" ON "audit_event"("clinic_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_user_id_at_idx" ON "audit_event"("clinic_id", "user_id", "at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_clinic_id_published_by_member_id_fkey" FOREIGN KEY ("clinic_id", "published_by_member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_version_id_fkey" FOREIGN KEY ("clinic_id", "version_id") REFERENCES "plan_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_share_link_id_fkey" FOREIGN KEY ("clinic_id", "share_link_id") REFERENCES "share_link"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security. A transaction sees the clinic in app.clinic_id; one that finds out who is asking (sign-in,
-- set-up, link lookup) has app.auth = 'on' instead. Policies bind every role but superusers and BYPASSRLS, the owner
-- of the tables included, so that no role has to be named here: lib/db/grant.ts grants what the app's role may do.

-- The clinic itself: set-up makes its id first and enters it.
ALTER TABLE "clinic" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "clinic_own" ON "clinic" FOR ALL
    USING ("id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY "clinic_found" ON "clinic" FOR SELECT
    USING (current_setting('app.auth', true) = 'on');

ALTER TABLE "member" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "member_own" ON "member" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY "member_found" ON "member" FOR SELECT
    USING (current_setting('app.auth', true) = 'on');

ALTER TABLE "share_link" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "share_link_own" ON "share_link" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY "share_link_found" ON "share_link" FOR SELECT
    USING (current_setting('app.auth', true) = 'on');

ALTER TABLE "patient" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "patient_own" ON "patient" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "plan_own" ON "plan" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

ALTER TABLE "plan_version" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "plan_version_own" ON "plan_version" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

ALTER TABLE "check_in" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "check_in_own" ON "check_in" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "audit_event_own" ON "audit_event" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);

-- People and their way in belong to no clinic; a clinic reads the accounts of its members.
ALTER TABLE "user_account" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "user_account_auth" ON "user_account" FOR ALL
    USING (current_setting('app.auth', true) = 'on')
    WITH CHECK (current_setting('app.auth', true) = 'on');
CREATE POLICY "user_account_member" ON "user_account" FOR SELECT
    USING (EXISTS (
        SELECT 1 FROM "member"
        WHERE "member"."user_id" = "user_account"."id" AND "member"."clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid
    ));

ALTER TABLE "session" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "session_auth" ON "session" FOR ALL
    USING (current_setting('app.auth', true) = 'on')
    WITH CHECK (current_setting('app.auth', true) = 'on');

ALTER TABLE "verification_token" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "verification_token_auth" ON "verification_token" FOR ALL
    USING (current_setting('app.auth', true) = 'on')
    WITH CHECK (current_setting('app.auth', true) = 'on');

ALTER TABLE "attempt" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "attempt_auth" ON "attempt" FOR ALL
    USING (current_setting('app.auth', true) = 'on')
    WITH CHECK (current_setting('app.auth', true) = 'on');

-- Every clinic reads the built-in items, which stand under the clinic of zeros, and writes its own alone.
ALTER TABLE "catalog_item" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "catalog_item_own" ON "catalog_item" FOR ALL
    USING ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid)
    WITH CHECK ("clinic_id" = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY "catalog_item_built_in" ON "catalog_item" FOR SELECT
    USING ("clinic_id" = '00000000-0000-0000-0000-000000000000'::uuid);
