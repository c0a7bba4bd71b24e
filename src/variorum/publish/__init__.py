"""The record for people: tables, one HTML report, the terminal. Nothing here can change the record."""
