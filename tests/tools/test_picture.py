from __future__ import annotations

import struct

import pytest

from kommunesite.tools.picture import size_of


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\x00\x00\x00"


def photograph(orientation: int) -> bytes:
    """Begin a JPEG of 40 by 30 that says how the camera was held."""
    tags = b"MM\x00*" + struct.pack(">IHHHIHH", 8, 1, 0x0112, 3, 1, orientation, 0) + bytes(4)
    exif = b"Exif\x00\x00" + tags
    frame = struct.pack(">BHHB", 8, 30, 40, 3) + bytes(9)
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xc0" + struct.pack(">H", 17) + frame


def drawing(attributes: str) -> bytes:
    return f'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" {attributes}></svg>'.encode()


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(640, 480), (640, 480)),
        (b"GIF89a" + struct.pack("<HH", 20, 10) + bytes(8), (20, 10)),
        (photograph(1), (40, 30)),
        (photograph(6), (30, 40)),
        (drawing('width="96" height="54"'), (96, 54)),
        (drawing('viewBox="0 0 960 540.4"'), (960, 540)),
        (drawing('width="100%" height="100%"\n viewBox="-5,-5,30,20"'), (30, 20)),
        (drawing('width="1in" height="0.5in"'), (96, 48)),
    ],
)
def test_a_picture_says_how_large_it_is_shown(content: bytes, size: tuple[int, int]) -> None:
    assert size_of(content) == size


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.4\n",
        b"\x89PNG",
        b"RIFF\x00\x00\x00\x00WEBP",
        b"\xff\xd8\xff\xe0\xff\xff",
        png(0, 10),
        png(2**31, 10),
        drawing(""),
        drawing('viewBox="0 0 0 0"'),
        drawing('viewBox="0 0 1.2.3 4"'),
        b"<svg" * 2,
    ],
)
def test_what_does_not_say_it_has_no_size(content: bytes) -> None:
    assert size_of(content) is None
