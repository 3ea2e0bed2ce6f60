"""Several orders at once on their way out: files for label programs, and the pick sheet on paper."""
