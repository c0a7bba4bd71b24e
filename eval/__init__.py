"""Accuracy, measured on open corpora: ``python -m eval NAME --data FOLDER``."""
