"""What the owner chooses: a page drawn from the settings' own words."""
