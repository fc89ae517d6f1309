"""The work of a run done by another machine: what lies here goes over as bytes, what is made comes back."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from vanthu import __version__
from vanthu.diagnostics import SettingPlace
from vanthu.errors import VanthuError
from vanthu.intake import own_reader
from vanthu.pipeline.last_outputs import shipped_template
from vanthu.pipeline.messages import diagnose
from vanthu.pipeline.steps import Materials, RunProducts, Work, work
from vanthu.translate import language_in_use, use_language
from vanthu.workspace import shipped

CLUSTER = SettingPlace("--cluster")


@dataclass(frozen=True)
class Parcel:
    """The materials of a run as they go to another machine.

    Args:
        program: Digest of the program that packed it.
        language: Of the screen, for the reasons that a run tells.
        materials: Their paths mean nothing elsewhere.
        received: Bytes of the received files, in the order of the receipts.
    """

    program: str
    language: str
    materials: Materials
    received: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class ProgramRefusal:
    """The machine has another program."""


def on(executor: Executor) -> Work:
    """Work that the executor's machines do; they need this program, none of these files.

    What it gives raises VanthuError: `cluster_other_program`, `cluster_failed`.
    """

    def hand_over(materials: Materials) -> RunProducts:
        try:
            made = executor.submit(work_on, packed(materials)).result()
        except Exception as error:
            detail = f"{type(error).__name__}: {error}"
            raise VanthuError(diagnose("cluster_failed", CLUSTER, detail=detail)) from error
        if isinstance(made, ProgramRefusal):
            raise VanthuError(diagnose("cluster_other_program", CLUSTER))
        return made

    return hand_over


def packed(materials: Materials) -> Parcel:
    """The materials with the bytes of all their files."""
    return Parcel(
        program_digest(),
        language_in_use(),
        materials,
        tuple(receipt.path.read_bytes() for receipt in materials.receipts),
    )


def work_on(parcel: Parcel) -> RunProducts | ProgramRefusal:
    """What a machine of the cluster does: the work on a parcel."""
    if parcel.program != program_digest():
        return ProgramRefusal()
    use_language(parcel.language)
    with unpacked(parcel) as materials:
        return work(materials, own_reader(), lambda *_: None)


@contextmanager
def unpacked(parcel: Parcel) -> Iterator[Materials]:
    """The materials with their files in a folder of this machine, which goes when it is left."""
    with tempfile.TemporaryDirectory(prefix="vanthu-") as place:
        folder = Path(place)
        receipts = []
        for number, receipt in enumerate(parcel.materials.receipts):
            path = folder / f"{number:05d}"
            path.write_bytes(parcel.received[number])
            receipts.append(replace(receipt, path=path))
        yield replace(parcel.materials, receipts=tuple(receipts))


@cache
def program_digest() -> str:
    """Tells programs apart whose documents may differ: by version and shipped templates."""
    digest = hashlib.sha256(__version__.encode())
    for name in sorted(path.name for path in shipped().glob("*.docx")):
        template = shipped_template(name)
        digest.update(name.encode() + b"\0" + (template.data if template else b""))
    return digest.hexdigest()
