"""Many news reports of one crisis in, one auditable record out."""
