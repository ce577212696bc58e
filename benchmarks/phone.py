"""A slow phone: how long the first answer of the search takes in a browser whose processor is slowed down."""

from __future__ import annotations

import shutil
import statistics
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.wait import WebDriverWait

from kommunesite.preview.server import HOST, make_server

if TYPE_CHECKING:
    from pathlib import Path

SLOWER = 4
ROUNDS = 9
PATIENCE = 30
SWITCHES = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
READY = "return performance.getEntriesByName('search-ready').length > 0"
ASK = """
const field = document.querySelector("[data-ks=search] input");
field.value = "barnehaje";
const began = performance.now();
field.dispatchEvent(new Event("input"));
document.body.getBoundingClientRect();
return performance.now() - began;
"""


@dataclass(frozen=True, slots=True)
class Answers:
    """Milliseconds from a letter to the answers on the page, each on a page just opened."""

    best: float
    middle: float
    count: int


def first_answers(sites: Path, address: str) -> Answers:
    """Open the search again and again, and ask a misspelt word."""
    server = make_server(sites, 0)
    Thread(target=server.serve_forever, daemon=True).start()
    options = Options()
    options.binary_location = shutil.which("chromium") or ""
    for switch in SWITCHES:
        options.add_argument(switch)
    driver = Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        times = [_asked(driver, f"http://{HOST}:{server.server_address[1]}{address}") for _ in range(ROUNDS)]
    finally:
        driver.quit()
        server.shutdown()
        server.server_close()
    return Answers(min(times), statistics.median(times), len(times))


def _asked(driver: Chrome, url: str) -> float:
    driver.get(url)
    WebDriverWait(driver, PATIENCE, poll_frequency=0.05).until(lambda each: each.execute_script(READY))
    return float(driver.execute_script(ASK))
