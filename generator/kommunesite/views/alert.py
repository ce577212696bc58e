"""Alerts: messages that stand on every page of a site for some days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from kommunesite.model.language import Words
from kommunesite.views.part import NO_LINK, Block, Link, Part

if TYPE_CHECKING:
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class AlertView:
    """A message that stands on every page for some days."""

    level: str
    label: Words
    title: Words
    part: Part
    link: Link
    until: Words


@dataclass(frozen=True, slots=True, eq=False)
class AlertBlock(Block):
    """An alert, open or folded."""

    layout: ClassVar[str] = "alert"
    alert: AlertView
    is_open: bool


def alerts_of(scene: Scene) -> tuple[AlertBlock, ...]:
    """List the alerts of the day, the most serious first; only those about danger stand open on every page."""
    voice, phrases = scene.voice, scene.voice.phrases
    labels = {
        "information": phrases.alert_information,
        "warning": phrases.alert_warning,
        "danger": phrases.alert_danger,
    }
    order = list(labels)
    alerts = [
        AlertView(
            level=alert.matter.level.value,
            label=labels[alert.matter.level],
            title=voice.said(alert.matter.title, alert.language),
            part=voice.part(alert.prose, alert.language),
            link=Link(alert.matter.link, phrases.read_more_about.format(title=alert.matter.title))
            if alert.matter.link
            else NO_LINK,
            until=voice.since(phrases.until, alert.matter.valid_to),
        )
        for alert in scene.chosen(scene.site.alerts)
    ]
    ranked = sorted(alerts, key=lambda alert: -order.index(alert.level))
    return tuple(AlertBlock(alert, alert.level == "danger") for alert in ranked)
