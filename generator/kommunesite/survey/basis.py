"""The file `grunnlag.yaml`: reading it, and writing what a municipality accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.basis import Basis
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reading.file import files_in, read_content, to_text
from kommunesite.reading.local_text import BASIS_FILE
from kommunesite.tools.decode import decode
from kommunesite.tools.yaml_text import Texts, to_yaml

if TYPE_CHECKING:
    from kommunesite.model.problem import Problem
    from kommunesite.reading.file import Folder

_OPENING = """\
# De nasjonale tekstene slik de var da kommunen sist godkjente sine egne tekster om tjenestene.
# Filen blir skrevet av «kommunesite offers accept». Rett den aldri for hånd.
"""


def read_basis(folder: Folder, problems: list[Problem]) -> Basis | None:
    """Read what a municipality has accepted, which may be nothing yet; give nothing when the file has faults."""
    file = folder.file(BASIS_FILE)
    if BASIS_FILE not in {each.relative for each in files_in(folder, [])}:
        return Basis()
    before = len(problems)
    content = read_content(file, problems)
    text = to_text(content, file.name, problems) if content is not None else None
    basis = decode(text, Basis, file.name, problems) if text is not None else None
    if basis is None or len(problems) > before:
        problems.append(problem(Fault.BROKEN_BASIS, Place(file.name), slug=folder.path.name))
        return None
    return basis


def basis_text(basis: Basis) -> str:
    """Write a basis as the file has it."""
    services: Texts = {
        service: {str(language): sections for language, sections in languages.items()}
        for service, languages in basis.services.items()
    }
    return _OPENING + to_yaml({"services": services})
