-- A plan can be about more than a shipment.

-- `about` names what it is (app/domain/subject.py: shipment, repair, note, stock, new order, new product); `subject`
-- is what somebody entered, as JSON of that shape. Until now every plan was a shipment, and its column the draft.
ALTER TABLE plan RENAME COLUMN draft TO subject;
ALTER TABLE plan ADD COLUMN about TEXT NOT NULL DEFAULT 'shipment';

-- Keys of plan_lock are whole words from here on, as they have been: "order 1-1042", "sku CNDL-8",
-- "new order 4711", "tag 1-1042 HOLD".

-- A note (comment, tag) beside a plan's own work is given up where Ordoro does not take it: it goes from `failed` to
-- `cancelled` at once, later steps go on after it, and the plan's locks open when its own work is over.
