"""What can stop the work, and the exit code it ends with.

    AdmissionError
    ├── UsageError        2   the call cannot be carried out as given
    │   ├── PolicyError   2   a policy file is malformed (file and line named)
    │   └── BusyError     2   another run holds the output folder
    ├── MissingDependency 3   something the program needs is absent or damaged
    └── CaseError         1   one case could not be processed

Messages name the thing that failed and what to do next; they never hold document text.
"""

from __future__ import annotations


class AdmissionError(Exception):
    """Base of every error this program raises on purpose; `exit_code` is what the command returns."""

    exit_code = 1


class UsageError(AdmissionError):
    """Bad arguments, no such folder: nothing was started."""

    exit_code = 2


class PolicyError(UsageError):
    """The policy file cannot be used; the message names file, place and mend."""


class BusyError(UsageError):
    """Another run is writing to the same output folder."""


class MissingDependency(AdmissionError):
    """A program, language pack, model or font is missing or damaged; the message names the mend."""

    exit_code = 3


class CaseError(AdmissionError):
    """This case could not be processed; the others go on."""
