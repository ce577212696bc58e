"""The pictures of the theme in the README, taken anew of Eksempelvik's site: `make screenshots`."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from kommunesite.checking.mode import Mode
from kommunesite.checking.window import open_windows
from kommunesite.preview.server import make_server, running
from tests.browser.conftest import built

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
DESK = Mode(height=800)
PHONE = Mode(width=360, height=800)
DARK = Mode("dark", 360, height=800)

SERVICE = "/eksempelvik/tjenester/barnehageplass/"
TAKEN = {
    "front": ("/eksempelvik/", DESK),
    "service": (SERVICE, DESK),
    "phone": (SERVICE, PHONE),
    "dark": ("/eksempelvik/", DARK),
}
"""What is on each picture, and how it is seen."""


def take(folder: Path) -> None:
    """Build the demonstrations, and take the pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory() as work,
        running(make_server(built(Path(work) / "site"), 0)) as origin,
        open_windows(1) as (window,),
    ):
        window.tell("Emulation.setScrollbarsHidden", {"hidden": True})
        for name, (address, mode) in TAKEN.items():
            window.show(mode)
            window.open(f"{origin}{address}")
            screen = {"x": 0, "y": 0, "width": mode.width, "height": mode.height}
            (folder / f"{name}.webp").write_bytes(window.picture(screen))


if __name__ == "__main__":
    take(PICTURES)
