-- A plan that was carried over from elsewhere (a damaged file, a copy): nothing of it is claimed before a person saw it.
ALTER TABLE plan ADD COLUMN to_be_seen INTEGER NOT NULL DEFAULT 0;
