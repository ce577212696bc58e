"""Waiting for what a key or a click leads to; the browser itself waits only for what it is told to open."""

from __future__ import annotations

from selenium.webdriver.support.wait import WebDriverWait

from kommunesite.checking.window import PATIENCE, Window

LOADED = "document.readyState === 'complete'"


def arrive(window: Window, url: str) -> None:
    """Wait until the page of an address is in the window, and loaded."""
    WebDriverWait(window.driver, PATIENCE, poll_frequency=0.05).until(
        lambda _driver: window.url == url and window.ask(LOADED), f"not at {url}"
    )


def wait(window: Window, script: str) -> None:
    """Wait until an expression on the page is true."""
    WebDriverWait(window.driver, PATIENCE, poll_frequency=0.02).until(lambda _driver: window.ask(script), script)
