"""The record: the only way in (writer), every question (record), what people decided (judgements)."""
