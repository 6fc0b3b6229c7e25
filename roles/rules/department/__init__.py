"""How the department divides its work."""
