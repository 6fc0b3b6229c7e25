"""Word files from templates and plain data: it knows Word and Jinja, and no role."""
