"""The ways in which people see a page: light or dark, wide or narrow, in their own colours, or on paper."""

from __future__ import annotations

from dataclasses import dataclass

WIDE = 1280
NARROW = 320
HEIGHT = 900

OF_COLOURS = ("color-contrast", "link-in-text-block", "target-size")
"""The rules of axe whose answer can be another when nothing but the colours has changed, and the one of all modes."""


@dataclass(frozen=True, slots=True)
class Mode:
    """One way to see a page; `colours` is `active` for those who have chosen their own."""

    scheme: str = "light"
    width: int = WIDE
    colours: str = "none"
    media: str = "screen"
    height: int = HEIGHT

    @property
    def name(self) -> str:
        """Say in a few Norwegian words what the page looks like."""
        words = ["mørk" if self.scheme == "dark" else "lys", "smal" if self.width == NARROW else "bred"]
        words += ["egne farger"] if self.colours == "active" else []
        words += ["utskrift"] if self.media == "print" else []
        return ", ".join(words)

    @property
    def rules(self) -> tuple[str, ...]:
        """Name the rules that a page is held against so: all, said by none, or those of the colours alone.

        What is dark stands where it stands when it is light, and is called the same.
        """
        return OF_COLOURS if self.scheme == "dark" or self.colours == "active" else ()

    @property
    def emulation(self) -> dict[str, object]:
        """Give what a browser must be told to show pages so."""
        features = {"prefers-color-scheme": self.scheme, "forced-colors": self.colours}
        return {
            "media": self.media,
            "features": [{"name": name, "value": value} for name, value in features.items()],
        }

    @property
    def size(self) -> dict[str, object]:
        """Give the size of the screen; never a phone's, which would widen the page until all fits."""
        return {"width": self.width, "height": self.height, "deviceScaleFactor": 1, "mobile": False}


PLAIN = Mode()
ENLARGED = Mode(width=NARROW, height=256)
"""A wide screen on which everything is four times as large."""

MODES = (PLAIN, Mode(width=NARROW), Mode("dark", NARROW), Mode("dark"))
"""How every page is looked at; each differs in one thing from the one before."""
