"""made papers and made edits of them -> how often each sign of editing is found, and how often it is wrong."""
