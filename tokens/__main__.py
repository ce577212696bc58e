"""Make the palettes of the theme anew: `make tokens`."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from pathlib import Path

from tokens.pair import PAIRS, faults_of_contrast
from tokens.palette import Palette, read_palette, sealed, style_of

HERE = Path(__file__).parent
THEME = HERE.parent / "themes" / "nasjonal"
CONFIG = THEME / "tokens" / "designsystemet.config.json"
TOOL = HERE / "node_modules" / ".bin" / "designsystemet"

_BUILT = "design-tokens-build"
_USED = re.compile(r"var\(\s*--ds-color-([a-z-]+)")


def main() -> None:
    """Run the tool, and keep of each palette the colours that the theme uses."""
    with tempfile.TemporaryDirectory() as folder:
        palettes = _made(Path(folder))
    names = used_in(THEME)
    for accent, palette in palettes.items():
        print(f"{accent}: {_measured(palette)}")
        text = sealed(style_of(palette, names), CONFIG.read_bytes())
        (CONFIG.parent / f"{accent}.css").write_text(text, encoding="utf-8")


def _made(folder: Path) -> dict[str, Palette]:
    """Let the tool make the tokens of all accents in a folder, and read them."""
    for step in (("create", "--config", str(CONFIG)), ("build",)):
        subprocess.run([str(TOOL), "tokens", *step], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    accents = json.loads(CONFIG.read_bytes())["themes"]
    return {each: read_palette((folder / _BUILT / f"{each}.css").read_text(encoding="utf-8")) for each in accents}


def used_in(theme: Path) -> tuple[str, ...]:
    """Name the colours that the style sheets of a theme use."""
    styles = [path for path in theme.rglob("*.css") if path.parent != theme / "tokens"]
    return tuple(sorted({name for path in styles for name in _USED.findall(path.read_text(encoding="utf-8"))}))


def _measured(palette: Palette) -> str:
    faults = [*faults_of_contrast(palette.light), *faults_of_contrast(palette.dark)]
    return "; ".join(faults) or f"all {2 * len(PAIRS)} pairs have contrast"


if __name__ == "__main__":
    main()
