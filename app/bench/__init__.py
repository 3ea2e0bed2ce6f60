"""One order at the bench as values: how far it is, what was typed, what was counted. No Qt, nothing outside."""
