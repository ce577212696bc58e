"""The join: one municipality's material and the national catalogue become one site."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kommunesite.model.site import LocalService, Site
from kommunesite.reading.outline import successors_of
from kommunesite.site.delivery import deliveries, partners_of
from kommunesite.site.moved import forwards
from kommunesite.site.picture import sized_documents, sized_services, sizes_of
from kommunesite.site.way import as_usual, way_in

if TYPE_CHECKING:
    from datetime import date

    from kommunesite.model.catalogue import Service
    from kommunesite.model.document import Document, NewsMatter, ServiceText
    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.model.offer import Fee, Offer
    from kommunesite.model.site import Delivery


def assemble(local: LocalMaterial, national: National, today: date) -> Site:
    """Put a municipality's site together as it is on a day: news and alerts that are current, newest first."""
    languages = local.settings.languages
    spoken = tuple(language for language in languages if language in national.phrases)
    found = deliveries(local, national)
    sizes = sizes_of(local.media)
    news = [each for each in local.news if each.matter.is_current(today)]
    return Site(
        municipality=local.municipality,
        settings=local.settings,
        languages=spoken or tuple(national.phrases)[:1],
        partial=tuple(language for language in languages if language not in national.phrases),
        services=tuple(
            _local_service(service, found.get(service.id), today) for service in national.catalogue.services
        ),
        offers_changed=local.offers.changed,
        service_texts=sized_services(_by_todays_names(local.service_texts, national), sizes),
        news=sized_documents(sorted(news, key=_newest, reverse=True), sizes),
        pages=sized_documents(sorted(local.pages, key=lambda each: (each.matter.title, each.key)), sizes),
        alerts=sized_documents([each for each in local.alerts if each.matter.is_current(today)], sizes),
        media=local.media,
        partners=partners_of(found, national),
        moved=forwards(local, national, today),
    )


def _newest(news: Document[NewsMatter]) -> tuple[int, str]:
    return news.matter.date.toordinal(), news.key


def _local_service(service: Service, delivery: Delivery | None, today: date) -> LocalService:
    if delivery is None:
        return as_usual(service)
    offer = delivery.offer
    return LocalService(
        service=service,
        offer=offer,
        way=way_in(service, delivery),
        fees=_fees_of(offer, today),
        notice=offer.notice if offer.notice and offer.notice.is_current(today) else None,
        is_late=bool(offer.deadline and offer.deadline.is_over(today)),
        partner=delivery.partner,
    )


def _by_todays_names(texts: tuple[ServiceText, ...], national: National) -> tuple[ServiceText, ...]:
    """Let a text about a retired service be about its successor."""
    successors = successors_of(national.catalogue) if texts else {}
    return tuple(replace(text, key=successors.get(text.key, text.key)) for text in texts) if successors else texts


def _fees_of(offer: Offer, today: date) -> tuple[Fee, ...]:
    """Choose the fees of a day: of those for the same thing, the one that came into force last."""
    in_force = {fee.text: fee for fee in sorted(offer.fees, key=lambda fee: fee.valid_from) if fee.valid_from <= today}
    return tuple(fee for fee in offer.fees if in_force.get(fee.text) is fee)
