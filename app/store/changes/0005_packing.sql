-- What is packed and not yet asked for outlives a restart.

-- The boxes of an order that are closed at the bench and not yet on their way: `boxes` is JSON (app/domain/box.py).
-- The plan that ships them takes their row with it, in one transaction.
CREATE TABLE packing (
    account TEXT NOT NULL,
    number  TEXT NOT NULL,
    boxes   TEXT NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (account, number)
) STRICT, WITHOUT ROWID;
