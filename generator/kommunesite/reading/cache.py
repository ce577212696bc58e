"""The cache: records in files that a later run can take up, on this machine or another.

The files hold values only and nothing that could be run. One that is missing, damaged or of another kind is as good as
none.
"""

from __future__ import annotations

import operator
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from kommunesite.tools.fingerprint import digest
from kommunesite.tools.text import as_plain

if TYPE_CHECKING:
    from collections.abc import Collection

Record = TypeVar("Record")

_SUFFIX = ".msgpack"
_DRAFT = ".draft"


@dataclass(frozen=True, slots=True)
class Found(Generic[Record]):
    """A record from the cache, and when it was stored, in nanoseconds of the file system's clock."""

    record: Record
    time: int


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder with one file for each name."""

    folder: Path

    def load(self, name: str, kind: type[Record]) -> Found[Record] | None:
        """Give what is stored under a name, or nothing when it cannot be read or is something else."""
        any_kind: Any = kind
        try:
            with (self.folder / f"{name}{_SUFFIX}").open("rb") as file:
                time = os.fstat(file.fileno()).st_mtime_ns
                seal, _, content = file.read().partition(b"\n")
            return Found(_decoder_of(any_kind).decode(content), time) if seal == _seal(content) else None
        except (OSError, msgspec.MsgspecError):
            return None

    def store(self, name: str, record: object) -> OSError | None:
        """Store a record under a name, whole or not at all; give the reason when it cannot be done.

        Each process drafts in a file of its own, so that two can store at once.
        """
        content = msgspec.msgpack.encode(record, enc_hook=as_plain)
        draft = self.folder / f"{name}.{os.getpid()}{_DRAFT}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(_seal(content) + b"\n" + content)
            draft.replace(self.folder / f"{name}{_SUFFIX}")
        except OSError as error:
            return error
        return None

    def tidy(self, names: Collection[str]) -> None:
        """Remove what is stored under other names, and the drafts of processes that were killed."""
        kept = {f"{name}{_SUFFIX}" for name in names}
        for path in (*self.folder.glob(f"*{_SUFFIX}"), *self.folder.glob(f"*{_DRAFT}")):
            if path.name not in kept:
                path.unlink(missing_ok=True)


def _seal(content: bytes) -> bytes:
    """Name the content, so that damage shows."""
    return digest(content).encode()


@cache
def _decoder_of(kind: type[Any]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind, dec_hook=operator.call)
