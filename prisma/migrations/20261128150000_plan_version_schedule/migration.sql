-- What of a version says when its lines are due, written once with the version, so that a list of patients and a
-- check-in read neither its texts nor its pictures. Versions that stand there already keep none: they never change.
-- AlterTable
ALTER TABLE "plan_version" ADD COLUMN "schedule" JSONB;
