"""What can go wrong that a user can mend.

RedshankError
├── UsageError           the call cannot be understood                        exit 2
├── NothingToReadError   no such file, empty, or no article in it             exit 3
├── UnreadableError      binary, broken or too large                          exit 4
├── LanguageError        a language that Redshank does not read yet           exit 5
├── GazetteerError       a data table is faulty, with file and line           exit 6
├── ModelError           the weights are missing or not the pinned ones       exit 7
├── OutputError          the place for the results cannot be written          exit 8
└── StoreError           the store cannot be opened, read or written          exit 9
"""


class RedshankError(Exception):
    """Base of every error that a user can cause and mend."""

    exit_code = 1


class UsageError(RedshankError):
    """The call cannot be understood as given."""

    exit_code = 2


class NothingToReadError(RedshankError):
    """There is no report: no such file, an empty one, a page without an article."""

    exit_code = 3


class UnreadableError(RedshankError):
    """There are bytes, but not those of a report: binary, broken or too large."""

    exit_code = 4


class LanguageError(RedshankError):
    """The report is in a language that Redshank does not read yet."""

    exit_code = 5


class GazetteerError(RedshankError):
    """A data table is faulty; the message names file and line."""

    exit_code = 6


class ModelError(RedshankError):
    """The reading model's files are missing or are not the pinned ones."""

    exit_code = 7


class OutputError(RedshankError):
    """The results cannot be written to the place that was asked for."""

    exit_code = 8


class StoreError(RedshankError):
    """The store cannot be opened, read or written; the message names it and says what to do."""

    exit_code = 9
