"""W: words nobody can check."""
