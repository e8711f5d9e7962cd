"""Everything that can go wrong, done to the program on purpose: what was lost is printed, and must be nothing."""
