"""Endings: the exit codes that a command gives when all is not well."""

from __future__ import annotations

FAULTS = 1
"""Something is wrong with what was to be built or read, or somebody should look at it."""
WRONG_USE = 2
"""The command was used wrongly; the library of commands gives the same when it cannot read the arguments."""
