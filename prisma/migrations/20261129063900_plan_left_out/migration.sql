-- Lines of a template or a file that the rules kept out of a plan, for as long as somebody has to see them.
ALTER TABLE "plan" ADD COLUMN "left_out" JSONB NOT NULL DEFAULT '[]';
