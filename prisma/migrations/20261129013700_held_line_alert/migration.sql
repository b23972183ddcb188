-- An alert can come from the page of a link itself: a line that the rules block since it was given. No check-in stands
-- behind it, and it is raised once for a line of a version.
ALTER TABLE "alert" ALTER COLUMN "check_in_id" DROP NOT NULL;
CREATE UNIQUE INDEX "alert_held_line_once" ON "alert" ("clinic_id", "plan_id", ("detail" ->> 'version'), ("detail" ->> 'itemId'))
    WHERE "kind" = 'held-line';
