"""How fast Variorum is, how much memory it takes, and how both grow: ``python -m benchmarks``."""
