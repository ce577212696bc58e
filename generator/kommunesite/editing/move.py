"""Moving: another name for a text in all its languages, with the links to it and a way on from its old address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.editing.change import Change
from kommunesite.editing.draft import shelf_of, unfit
from kommunesite.editing.forward import forwarded, with_moved
from kommunesite.editing.relink import relink
from kommunesite.model.fault import Fault
from kommunesite.model.municipality import Settings
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.model.scalar import SitePath
from kommunesite.reading.document import NATIONAL_PAGES, label_of
from kommunesite.reading.file import files_in, read_content, to_text
from kommunesite.reading.local_text import SETTINGS_FILE, TEXT_FOLDERS
from kommunesite.reading.untouched import template_problems
from kommunesite.site.address import news_path, page_path
from kommunesite.tools.decode import decode
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kommunesite.reading.file import File, Folder

_SUFFIX = ".md"


@dataclass(frozen=True, slots=True)
class Move:
    """What a move changes: names of files, links in which files and how many, and the addresses if it has any."""

    changes: tuple[Change, ...]
    renamed: tuple[tuple[str, str], ...]
    relinked: Mapping[str, int]
    addresses: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class _Text:
    """A Markdown file of a municipality, with its bytes."""

    file: File
    content: bytes


def move_of(folder: Folder, old: str, new: str, problems: list[Problem]) -> Move | None:
    """Find out what it takes to give a text another name, or say why it cannot be done.

    The names are ways below the municipality's folder, with or without `.md`: `aktuelt/ny-bru`.
    """
    old, new = old.removesuffix(_SUFFIX), new.removesuffix(_SUFFIX)
    new = new if "/" in new else f"{old.rpartition('/')[0]}/{new}"
    texts = _texts_of(folder, problems)
    moving = [each for each in texts if _key(each.file) == old]
    if not moving:
        known = sorted({_key(each.file) for each in texts})
        problems.append(problem(Fault.NO_TEXT, Place(folder.name), name=old, advice=did_you_mean(old, known)))
    elif advice := _why_not(old, new):
        problems.append(problem(Fault.STAYS, Place(moving[0].file.name), name=old, wanted=new, advice=advice))
    else:
        _check_name(folder, new, moving, problems)
    return None if problems else _move(folder, old, new, texts, problems)


def _texts_of(folder: Folder, problems: list[Problem]) -> list[_Text]:
    """Read the municipality's texts, whose bytes must be such that they can be written back."""
    texts = []
    for file in files_in(folder, problems):
        if file.relative.partition("/")[0] in TEXT_FOLDERS and file.relative.endswith(_SUFFIX):
            content = read_content(file, problems)
            if content is not None and to_text(content, file.name, problems) is not None:
                texts.append(_Text(file, content))
    return texts


def _key(file: File) -> str:
    """Give the way to a text without language and ending: `aktuelt/ny-bru.nn.md` is `aktuelt/ny-bru`."""
    above, slash, name = file.relative.rpartition("/")
    return f"{above}{slash}{name.partition('.')[0]}"


def _why_not(old: str, new: str) -> str:
    """Say why a text must keep its name, if it must."""
    kind, _, name = old.partition("/")
    if kind == "tjenester":
        return "En tjeneste heter det samme i hele landet, og det gjør filen om den også."
    if kind == "sider" and name in NATIONAL_PAGES:
        return "Siden finnes på alle nettsteder og har den samme adressen overalt."
    if new.partition("/")[0] != kind:
        return f"Teksten må bli liggende i «{kind}/», for tekstene i de andre mappene har andre felter."
    return "Det heter den alt." if new == old else ""


def _check_name(folder: Folder, new: str, moving: list[_Text], problems: list[Problem]) -> None:
    """Report what is wrong with the new name, and the files that have it."""
    shelf = shelf_of(folder, problems)
    label = label_of(folder.file(f"{new}{_SUFFIX}"), shelf, problems) if shelf else None
    if label is not None:
        kind = "side" if new.startswith("sider/") else ""
        problems += unfit(kind, label.key, {}, Place(label.file.name))
    for _, path in _renamed(moving, new):
        if folder.file(path).path.exists():
            problems.append(problem(Fault.ALREADY_THERE, Place(folder.file(path).name)))


def _renamed(moving: list[_Text], new: str) -> tuple[tuple[str, str], ...]:
    """Pair each file of a text with its new name; the language stays."""
    names = (each.file.relative for each in moving)
    return tuple((name, f"{new}.{name.rpartition('/')[2].partition('.')[2]}") for name in names)


def _move(folder: Folder, old: str, new: str, texts: list[_Text], problems: list[Problem]) -> Move | None:
    renamed = dict(_renamed([each for each in texts if _key(each.file) == old], new))
    addresses = None if old.startswith("varsler/") else (_address(old), _address(new))
    made, written, gone, relinked = list[Change](), list[Change](), list[Change](), dict[str, int]()
    for each in texts:
        content, count = relink(each.content.decode(), *addresses) if addresses else (each.content.decode(), 0)
        if count:
            relinked[each.file.relative] = count
        if each.file.relative in renamed:
            made.append(Change(folder.file(renamed[each.file.relative]).path, None, content.encode()))
            gone.append(Change(each.file.path, each.content, None))
        elif count:
            written.append(Change(each.file.path, each.content, content.encode()))
    # What never was published, a template or a file under a wrong name, has no address that anybody knows.
    published = [each for each in made if not any(template_problems(each.after or b"", ""))]
    leads_on = addresses if addresses and published and SitePath.FORM.fullmatch(addresses[0]) else None
    settings = _settings_change(folder, leads_on, problems) if leads_on else None
    if problems:
        return None
    changes = (*made, *((settings,) if settings else ()), *written, *gone)
    return Move(changes, tuple(renamed.items()), relinked, leads_on)


def _address(key: str) -> str:
    kind, _, name = key.partition("/")
    return news_path(name) if kind == "aktuelt" else page_path(name)


def _settings_change(folder: Folder, addresses: tuple[str, str], problems: list[Problem]) -> Change | None:
    """Let the settings lead from the old address to the new one."""
    file = folder.file(SETTINGS_FILE)
    content = read_content(file, problems)
    moved = _moved_in(content.decode(), file.name, problems) if content is not None else None
    if content is None or moved is None:
        return None
    wanted = forwarded(moved, *addresses)
    text = with_moved(content.decode(), wanted, lambda text: _moved_in(text, file.name, []))
    return Change(file.path, content, text.encode())


def _moved_in(text: str, name: str, problems: list[Problem]) -> Mapping[str, str] | None:
    settings = decode(to_text(text.encode(), name, problems) or "", Settings, name, problems)
    return {str(old): str(new) for old, new in settings.moved.items()} if settings else None
