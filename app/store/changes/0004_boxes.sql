-- An order may go in several boxes, in one plan.

-- Which of them a step is about, counted from 0; what is done once for all of them (a split) has 0.
ALTER TABLE step ADD COLUMN box INTEGER NOT NULL DEFAULT 0;
