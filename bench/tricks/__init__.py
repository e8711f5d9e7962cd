"""Tricks of applicants and their honest look-alikes, judged: which tricks are found, which honest cases fail."""
