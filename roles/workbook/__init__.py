"""Workbooks of plain tables."""
