-- Signs of a kept handout that no font has, so that they are named before it is printed.
ALTER TABLE "kept_handout" ADD COLUMN "missing" TEXT[] NOT NULL DEFAULT '{}';
