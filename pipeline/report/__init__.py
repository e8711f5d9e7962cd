"""Audit, pixels, policy -> report.json, report.html, report.pdf of a case; overview of all cases."""
