"""The exception tree. A defect of one input is a Problem in the record; an exception is the caller's to act on.

VariorumError
├── NothingReadable      no input gave a document
├── UnknownId            the record holds nothing of that id or siglum
├── RecordUnreadable     not a record, damaged, or made by a newer version
├── RecordBusy           another process is writing the record
├── RecordNotWritten     the disk is full or the place cannot be written; an old record or page is whole
├── DigestMismatch       the record no longer is what was written
├── WrongSetting         a setting has a value it cannot have
└── MissingExtra         an optional library is needed; names the pip line

Each message says what is wrong, where, and what to do, in one line.
"""

from __future__ import annotations


class VariorumError(Exception):
    """Anything the caller must act on; the command line prints it as one line and exits 1."""


class NothingReadable(VariorumError):
    """None of the inputs gave a document."""


class UnknownId(VariorumError):
    """The record holds nothing under the id or siglum asked for."""


class RecordUnreadable(VariorumError):
    """The file is not a record, is damaged, or was made by a newer version."""


class RecordBusy(VariorumError):
    """Another process is writing the record."""


class RecordNotWritten(VariorumError):
    """The record or its page could not be written (full disk, no folder, no permission); the old one is whole."""


class DigestMismatch(VariorumError):
    """A digest or a span of the record is not what was written."""


class WrongSetting(VariorumError):
    """A setting or an argument has a value it cannot have."""


class MissingExtra(VariorumError):
    """An optional library is needed for what was asked."""
