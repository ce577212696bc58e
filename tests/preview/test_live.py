"""The live preview as a browser meets it."""

from __future__ import annotations

import asyncio
import http.client
import json
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from kommunesite.preview.answer import listening
from kommunesite.preview.exhibition import Exhibition
from kommunesite.rendering.header import POLICY
from tests.building.country import Country, make_country
from tests.preview.stage import NEWS, Stage, exhibition_of, news, presented, save_by_rename, wait_for

PAGE = "/vennesla/aktuelt/prove/"
HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory, known_country: Path) -> Country:
    """Make a little country with a news text."""
    made = make_country(tmp_path_factory.mktemp("live"), known_country)
    made.write(NEWS, news("Første"))
    return made


@pytest.fixture(scope="module")
def exhibition(country: Country) -> Exhibition:
    return exhibition_of(country)


@pytest.fixture(scope="module")
def stage(exhibition: Exhibition) -> Iterator[Stage]:
    """Show the little country."""
    with presented(exhibition) as shown:
        yield shown


def ask(stage: Stage, path: str, method: str = "GET", host: str = "") -> tuple[int, str, dict[str, str]]:
    """Ask for a path just as it is written."""
    place = stage.origin.removeprefix("http://")
    connection = http.client.HTTPConnection(place, timeout=30)
    connection.request(method, path, headers={"Host": host or place})
    answer = connection.getresponse()
    content = answer.read().decode()
    connection.close()
    return answer.status, content, dict(answer.getheaders())


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/vennesla/", 200, "Vennesla kommune"),
        ("/oslo/?a=b", 200, "Oslo kommune"),
        (PAGE, 200, "<h1>"),
        ("/vennesla/finnes-ikke/", 404, "Vennesla kommune"),
        ("/vennesla/tenester/%0d%0aA:b/", 404, "Det er ingen kommune"),
        ("/vennesla/../../services.yaml", 404, "Vennesla kommune"),
        ("/vennesla/%2e%2e/%2e%2e/services.yaml", 404, "Vennesla kommune"),
        ("/finnes-ikke/", 404, "Det er ingen kommune på denne adressen."),
        ("/.kommunesite/", 404, "Det er ingen kommune på denne adressen."),
        ("/forhandsvisning.css", 200, ".ks-preview-panel"),
        ("/livereload.js", 200, "livereload"),
    ],
)
def test_what_there_is_is_shown_and_nothing_else(stage: Stage, path: str, status: int, said: str) -> None:
    found, content, _ = ask(stage, path)
    assert (found, said in content) == (status, True)


@pytest.mark.parametrize(
    ("path", "status", "target"),
    [
        ("/", 302, "/vennesla/bytt-kommune/"),
        ("/vennesla", 301, "/vennesla/"),
        ("/vennesla/om", 301, "/vennesla/om/"),
        ("/vennesla/tenester/sfo/", 301, "/vennesla/tjenester/sfo/"),
        ("/vennesla/tenester/%C3%A5%20b/", 301, "/vennesla/tjenester/%C3%A5%20b/"),
    ],
)
def test_it_leads_where_the_host_would(stage: Stage, path: str, status: int, target: str) -> None:
    found, _, headers = ask(stage, path)
    assert (found, headers["Location"]) == (status, target)


def test_the_switch_leads_to_the_others_on_this_machine(stage: Stage) -> None:
    assert 'href="../../oslo/" data-live' in ask(stage, "/vennesla/bytt-kommune/")[1]


def test_a_page_carries_the_real_policy_and_one_socket(stage: Stage) -> None:
    _, content, headers = ask(stage, "/vennesla/")
    assert headers["Content-Security-Policy"] == listening(POLICY, stage.origin.replace("http", "ws"))
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "<script>" not in content


def test_a_head_request_gets_the_same_without_content(stage: Stage) -> None:
    length = ask(stage, "/vennesla/")[2]["Content-Length"]
    status, content, headers = ask(stage, "/vennesla/", "HEAD")
    assert (status, content, headers["Content-Length"]) == (200, "", length)


def test_who_calls_this_machine_by_another_name_is_not_answered(stage: Stage) -> None:
    assert ask(stage, "/vennesla/", host="kommunesite.example")[0] == 404


async def listen(stage: Stage, page: str, country: Country, when: str) -> str:
    """Listen as a page does; save before or after the greeting."""
    before = len(stage.told)
    socket = await websocket_connect(f"{stage.origin.replace('http', 'ws')}/livereload")
    await socket.write_message("ikke json")
    await socket.write_message(json.dumps(HELLO))
    assert "official-7" in str(await socket.read_message())
    if when == "before":
        country.write(NEWS, news("Lagret før hilsenen"))
        await asyncio.to_thread(wait_for, lambda: len(stage.told) > before, "the trial")
    await socket.write_message(json.dumps({"command": "info", "url": f"{stage.origin}{page}"}))
    if when == "after":
        save_by_rename(country.path(NEWS), news("Lagret etterpå"))
    told = await socket.read_message()
    socket.close()
    assert await socket.read_message() is None
    return str(json.loads(str(told))["command"])


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_listening_page_is_told_of_a_save_also_when_it_was_sent_before(
    stage: Stage, country: Country, when: str
) -> None:
    ask(stage, PAGE)
    assert asyncio.run(asyncio.wait_for(listen(stage, PAGE, country, when), 60)) == "reload"
    assert "Lagret" in ask(stage, PAGE)[1]


def test_no_page_of_others_can_listen(stage: Stage) -> None:
    async def listen_from(origin: str) -> int:
        url = f"{stage.origin.replace('http', 'ws')}/livereload"
        with pytest.raises(HTTPClientError) as refused:
            await websocket_connect(HTTPRequest(url, headers={"Origin": origin}))
        return refused.value.code

    assert asyncio.run(listen_from("https://kommunesite.example")) == 403


def test_hidden_files_and_copies_of_editors_are_not_seen(stage: Stage, country: Country) -> None:
    ask(stage, PAGE)
    before = len(stage.told)
    for name in (".prove.md.swp", "prove.md~"):
        country.write(f"content/vennesla/aktuelt/{name}", "x")
    country.path("content/vennesla/aktuelt/prove.md~").unlink()
    country.write("annet.txt", "x")
    country.write(NEWS, news("Etter dem"))
    wait_for(lambda: "Etter dem" in ask(stage, PAGE)[1], "the save after them")
    assert len(stage.told) == before + 1


def is_said(stage: Stage, path: str, words: str) -> bool:
    return words in ask(stage, path)[1]


def test_a_new_catalogue_that_replaces_the_old_is_seen(stage: Stage, country: Country) -> None:
    ask(stage, PAGE)
    for name in ("Fritidshjem", "Fritidsordning"):
        path = country.path("services.yaml")
        draft = path.with_name("4913")
        text = re.sub(r"nb: (SFO|Fritidshjem),", f"nb: {name},", path.read_text(encoding="utf-8"))
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
        wait_for(partial(is_said, stage, "/vennesla/tjenester/sfo/", name), name)


def test_a_new_folder_and_a_text_in_it_are_seen(stage: Stage, country: Country) -> None:
    ask(stage, "/oslo/")
    country.write("content/oslo/aktuelt/ny.md", news("I en ny mappe"))
    wait_for(lambda: "I en ny mappe" in ask(stage, "/oslo/aktuelt/")[1], "the text")


def test_what_is_saved_while_it_starts_is_seen(country: Country) -> None:
    with presented(exhibition_of(country)) as started:
        country.write(NEWS, news("Lagret ved start"))
        wait_for(lambda: "Lagret ved start" in ask(started, PAGE)[1], "the save")
