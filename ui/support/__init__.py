"""What helps when something is wrong: diagnostics, the report, what is new, the licences, and forgetting everything."""
