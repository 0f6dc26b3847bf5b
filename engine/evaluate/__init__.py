"""Measuring the methods against labels. Nothing that learns imports this package."""
