"""Bytes in, documents out; a defect of one input is a Problem and never stops the others."""
