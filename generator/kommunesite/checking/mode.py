"""The ways in which people see a page: light or dark, wide or narrow, in their own colours, or on paper."""

from __future__ import annotations

from dataclasses import dataclass

WIDE = 1280
NARROW = 320
HEIGHT = 900


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
