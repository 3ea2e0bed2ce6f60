"""The session at the bench: scans, keys and edits come in, small events go out. Two views show the same one."""
