"""The computer underneath: clock, threads, folders, logs."""
