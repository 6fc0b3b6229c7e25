"""Rules on standards: areas, roots, misconceptions, evidence, reassessment."""
