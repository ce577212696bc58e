"""Pictures: how large they are, as their own bytes say."""

from __future__ import annotations

import io
import re

import imagesize

_NUMBER = rb"(\d+(?:\.\d+)?)"
_START = rb"[-\d.]+[\s,]+[-\d.]+[\s,]+"
_VIEW_BOX = re.compile(rb"<svg\b[^>]*\sviewBox\s*=\s*[\"']\s*%b%b[\s,]+%b\s*[\"']" % (_START, _NUMBER, _NUMBER))
_LARGEST = 20_000


def size_of(content: bytes) -> tuple[int, int] | None:
    """Give a picture's width and height as it is shown, in CSS px; nothing for what does not say it, or is no picture.

    A photograph that was taken with the camera on its side is measured as it is turned. A drawing that has only a
    `viewBox` is as large as that.
    """
    width, height = imagesize.get(io.BytesIO(content))
    drawn = _VIEW_BOX.search(content) if width <= 0 else None
    if drawn:
        width, height = map(float, drawn.groups())
    size = round(width), round(height)
    return size if all(0 < side <= _LARGEST for side in size) else None
