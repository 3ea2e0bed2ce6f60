"""The session at the bench: the open order, what was typed and what was counted. Two views show the same one."""
