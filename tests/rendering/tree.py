"""XML as a list of elements, for looking at what robots read."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from xml.parsers.expat import ParserCreate


@dataclass(slots=True)
class Element:
    """An element with its name space, attributes and text."""

    name: str
    attributes: dict[str, str]
    text: str = ""


@dataclass(slots=True)
class Tree:
    """The elements of a document in their order; what is not well formed is an error."""

    elements: list[Element] = field(default_factory=list)
    above: list[Element] = field(default_factory=list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.above.append(Element(name, attributes))
        self.elements.append(self.above[-1])

    def end(self, _name: str) -> None:
        self.above.pop()

    def text(self, text: str) -> None:
        self.above[-1].text += text

    def texts(self, name: str) -> list[str]:
        return [each.text for each in self.elements if each.name == name]


def tree_of(content: bytes) -> Tree:
    """Read a document."""
    tree, parser = Tree(), ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = tree.start, tree.end
    parser.CharacterDataHandler = tree.text
    parser.ParseFile(BytesIO(content))
    return tree
