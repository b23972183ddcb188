-- In which time a clinic says that it answers what patients ask.
CREATE TYPE "answer_time" AS ENUM ('sameDay', 'twoDays', 'week');
ALTER TABLE "clinic" ADD COLUMN "answer_time" "answer_time";
