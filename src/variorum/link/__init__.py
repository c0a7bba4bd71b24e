"""Findings of many stories in, links out: copies, events, accounts, discrepancies, processes, the timeline."""
