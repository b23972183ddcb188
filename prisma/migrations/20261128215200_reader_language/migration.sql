-- The language a person reads the program in; without one it is what their browser asks for.
ALTER TABLE "user_account" ADD COLUMN "locale" TEXT;
