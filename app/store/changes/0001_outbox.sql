-- What was asked for, how far it got, and what was said about it.

-- A plan: everything that one press of Ship asks of Ordoro. `account` is address and client id; `generation` the
-- dialect that its steps are written in. `draft` is what the packer entered, as JSON, for editing it later.
CREATE TABLE plan (
    plan_id    TEXT PRIMARY KEY,
    account    TEXT NOT NULL,
    generation TEXT NOT NULL CHECK (generation IN ('shipments', 'v3')),
    draft      TEXT NOT NULL,
    made       TEXT NOT NULL,
    station    TEXT NOT NULL,
    -- Its order has to be read again before anything is sent.
    unchecked  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What no second open plan may touch: the order, its parent, and every child that a receipt names.
CREATE TABLE plan_lock (
    plan_id  TEXT NOT NULL REFERENCES plan ON DELETE CASCADE,
    account  TEXT NOT NULL,
    lock_key TEXT NOT NULL,
    is_open  INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (plan_id, lock_key)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_open_plan_a_lock_key ON plan_lock (account, lock_key) WHERE is_open;

-- A step of a plan, in one of these states (app/domain/step.py draws the arrows):
--   todo       not sent; after a look that found nothing, to be sent again
--   doing      claimed by its owner; may have been sent once `sent_at` stands, which is committed before the call
--   done       Ordoro answered, or a look found it; the receipt stands in the same transaction
--   failed     Ordoro refused, or holds something else; a person decides
--   unsure     a look could not tell; a person decides
--   cancelled  given up
CREATE TABLE step (
    plan_id  TEXT NOT NULL REFERENCES plan ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    title    TEXT NOT NULL,
    payload  TEXT NOT NULL,
    status   TEXT NOT NULL DEFAULT 'todo'
             CHECK (status IN ('todo', 'doing', 'done', 'failed', 'unsure', 'cancelled')),
    receipt  TEXT,
    trouble  TEXT,
    -- Who claimed it; set as long as it is `doing`.
    owner    TEXT CHECK ((owner IS NULL) = (status <> 'doing')),
    -- When work on it began, and when the request that changes Ordoro went out: committed before it does, so that
    -- a step without it was surely never sent.
    started  TEXT,
    sent_at  TEXT,
    ended    TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- A `todo` step is not sent, and a `doing` one not looked for, before this time.
    not_before TEXT,
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_doing_step_a_plan ON step (plan_id) WHERE status = 'doing';
CREATE INDEX steps_that_are_not_over ON step (status) WHERE status NOT IN ('done', 'cancelled');

-- Who did what, when, what was asked, what Ordoro answered, what was decided and why. Append-only. No secrets.
CREATE TABLE journal (
    entry_id INTEGER PRIMARY KEY AUTOINCREMENT,
    at       TEXT NOT NULL,
    station  TEXT NOT NULL,
    packer   TEXT NOT NULL,
    plan_id  TEXT,
    position INTEGER,
    event    TEXT NOT NULL,
    details  TEXT NOT NULL
) STRICT;
CREATE INDEX journal_of_a_plan ON journal (plan_id);
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
