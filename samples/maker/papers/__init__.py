"""facts -> Paper: one module per kind of paper, each with its truth. Texts and labels stand at the top as data."""
