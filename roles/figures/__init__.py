"""Pictures of a department, laid out as boxes and lines; they know no Word file and no catalog."""
