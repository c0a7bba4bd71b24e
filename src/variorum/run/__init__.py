"""Where a stage runs. A runner knows nothing of text."""
