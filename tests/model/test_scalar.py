from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.fault import Fault
from kommunesite.model.problem import RefusedError
from kommunesite.model.scalar import (
    Clock,
    DayOfYear,
    DrawingPath,
    Email,
    LinkTemplate,
    MunicipalityNumber,
    OrganisationNumber,
    Phone,
    PostalCode,
    Slug,
    Url,
)

Kind = (
    type[Slug]
    | type[DrawingPath]
    | type[Url]
    | type[Email]
    | type[Phone]
    | type[MunicipalityNumber]
    | type[PostalCode]
    | type[OrganisationNumber]
    | type[DayOfYear]
    | type[Clock]
)

KINDS: list[Kind] = [
    Slug,
    DrawingPath,
    Url,
    Email,
    Phone,
    MunicipalityNumber,
    PostalCode,
    OrganisationNumber,
    DayOfYear,
    Clock,
]

TAKEN: list[tuple[Kind, str, str]] = [
    (Slug, "barnehageplass", "barnehageplass"),
    (Slug, "a-aa", "a-aa"),
    (Slug, "404", "404"),
    (Slug, "a--b", "a--b"),
    (DrawingPath, "media/vapen.svg", "media/vapen.svg"),
    (Url, "https://www.vennesla.kommune.no/", "https://www.vennesla.kommune.no/"),
    (Url, "https://vennesla.no", "https://vennesla.no"),
    (Url, "https://ås.no/æøå?a=1&b=2#c", "https://ås.no/æøå?a=1&b=2#c"),
    (Url, "https://a.no:8443/x@y", "https://a.no:8443/x@y"),
    (Email, "post@vennesla.kommune.no", "post@vennesla.kommune.no"),
    (Email, "per.å+x@a.no", "per.å+x@a.no"),
    (Phone, "38 13 72 00", "38 13 72 00"),
    (Phone, "+47 38137200", "+47 38137200"),
    (Phone, "02800", "02800"),
    (Phone, "116 117", "116 117"),
    (MunicipalityNumber, "0301", "0301"),
    (PostalCode, "0001", "0001"),
    (OrganisationNumber, "958935420", "958935420"),
    (OrganisationNumber, "958 935 420", "958935420"),
    (DayOfYear, "03-01", "03-01"),
    (DayOfYear, "02-29", "02-29"),
    (Clock, "08:30", "08.30"),
    (Clock, "08.30", "08.30"),
    (Clock, "23:59", "23.59"),
    (Clock, "00:00", "00.00"),
]
REFUSED: list[tuple[Kind, list[str]]] = [
    (
        DrawingPath,
        ["", "vapen.svg", "media/vapen.png", "media/../vapen.svg", "/media/a.svg", "media/å.svg", 'media/a".svg'],
    ),
    (Slug, ["", "Æ", "A", "a_b", "a b", "-a", "a-", "a/b", "..", "a.b", "å", "a\n"]),
    (Url, ["", "http://a.no", "HTTPS://a.no", "//a.no", "/a", "a.no", "https://", "https:///a", "ftp://a.no"]),
    (
        Url,
        [
            "javascript:alert(1)",
            "data:text/html,x",
            "https://a.no/ b",
            "https://a.no/\n",
            'https://a.no/"',
            "https://a.no/<b>",
        ],
    ),
    (
        Url,
        [
            "https://per@a.no/",
            "https://per:hemmelig@a.no/",
            "https://a.no\\@b.no/",
            "https://a.no/{x}",
            " https://a.no",
        ],
    ),
    (
        Email,
        ["", "post", "post@", "@a.no", "a@b", "a@b@c.no", "a b@c.no", "a@c.no\n", "<a@b.no>", "a@b.no/x"],
    ),
    (Phone, ["", "ring", "12-34", "(+47) 38", "1", "0" * 20, " 38", "38 ", "38  13", "٣٨ ١٣", "38137200\n", "+ 47 38"]),
    (MunicipalityNumber, ["", "301", "03010", "O301", "٠٣٠١", "0301\n", " 301"]),
    (PostalCode, ["", "301", "N-0001", "٠٣٠١"]),
    (OrganisationNumber, ["", "958935421", "12345678", "NO958935420", "958935420MVA", "٩٥٨٩٣٥٤٢٠"]),
    (
        DayOfYear,
        [
            "",
            "3-1",
            "02-30",
            "13-01",
            "00-10",
            "1. mars",
            "2026-03-01",
            "0301",
            "W09-5",
            "03-01\n",
            "\u0660\u0663-\u0660\u0661",
        ],
    ),
    (Clock, ["", "8:30", "24:00", "08:60", "0830", "08:30:00", "kl. 8", "٠٨:٣٠", "08:30\n"]),
]


@pytest.mark.parametrize(("kind", "text", "value"), TAKEN, ids=[f"{kind.__name__} {text}" for kind, text, _ in TAKEN])
def test_a_text_of_the_right_form_is_taken(kind: Kind, text: str, value: str) -> None:
    assert kind.parse(text) == value
    assert kind.parse(value) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for kind, texts in REFUSED for text in texts],
    ids=[f"{kind.__name__} {text!r}" for kind, texts in REFUSED for text in texts],
)
def test_a_text_of_another_form_is_refused_with_advice(kind: Kind, text: str) -> None:
    with pytest.raises(RefusedError) as caught:
        kind.parse(text)
    assert caught.value.fault is Fault.WRONG_VALUE
    assert set(caught.value.details) == {"value", "wanted", "advice"}
    assert caught.value.details["value"] == text


@given(st.sampled_from(KINDS), st.text("0123456789:.-+ @/ahtps<>\"'{}\\\n\u2028é") | st.text())
def test_what_is_taken_is_safe_in_html_and_stays_the_same(kind: Kind, text: str) -> None:
    try:
        value = kind.parse(text)
    except RefusedError:
        return
    assert not set(value) & set("<>\"'\n\r\t")
    assert kind.parse(value) == value


@pytest.mark.parametrize("digit", "0123456789")
def test_a_wrong_control_digit_is_found(digit: str) -> None:
    if digit == "0":
        assert OrganisationNumber.parse("95893542" + digit)
        return
    with pytest.raises(RefusedError):
        OrganisationNumber.parse("95893542" + digit)


TEMPLATES = [
    "https://skjema.example/{number}/sfo",
    "https://{slug}.skjema.example/{service}?form={form}&org={orgnr}",
    "https://skjema.example{form}",
]
NO_TEMPLATES = [
    *("", "https://skjema.example/", "http://skjema.example/{number}", "https://a b.example/{number}", "{number}"),
    *("https://skjema.example/{number", "https://skjema.example/number}", "https://skjema.example/{number}\n"),
    *("https://per@{slug}.example/", "https://skjema.example/{{number}}"),
]


@pytest.mark.parametrize("text", TEMPLATES)
def test_a_link_template_is_a_safe_address_with_known_holes(text: str) -> None:
    assert LinkTemplate.parse(text) == text


@pytest.mark.parametrize("text", [*NO_TEMPLATES, "https://skjema.example/{number}/{kommune}", "https://a.example/{}"])
def test_another_text_is_no_link_template(text: str) -> None:
    with pytest.raises(RefusedError) as caught:
        LinkTemplate.parse(text)
    assert "{number}, {orgnr}, {slug}, {service}, {form}" in caught.value.details["advice"]
    assert not LinkTemplate.FORM.fullmatch(text)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_form_alone_takes_every_text_that_is_taken(kind: Kind) -> None:
    """Others check by the form only, and must not refuse what the reader takes."""
    assert all(kind.FORM.fullmatch(text) for taken, text, _ in TAKEN if taken is kind)
