"""What was asked for and how far it got, kept while it is carried out. Knows no HTTP."""
