-- Whom a clinic's patients call where our table knows no number or another one is right, and when its own phone is answered.
ALTER TABLE "clinic" ADD COLUMN "emergency_number" TEXT, ADD COLUMN "crisis_line" TEXT, ADD COLUMN "hours" TEXT;
