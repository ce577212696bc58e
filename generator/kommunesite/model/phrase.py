"""The theme's phrases: every word on a page that is nobody's content, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from kommunesite.model.language import Words
from kommunesite.model.wording import FinderWords, MovingWords, PortalWords


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases as one language says them; a missing one is a fault of the phrase file, never a blank on a page.

    In a language that the theme speaks partly, the others are bokmål and say so. `municipality` is how the language
    names a municipality with what it calls itself.
    Tuples hold one phrase for each member of the enumeration that they speak about, in its order.
    """

    municipality: Words
    skip: Words
    menu: Words
    menu_open: Words
    menu_close: Words
    footer: Words
    home: Words
    breadcrumb: Words
    languages: Words
    menu_services: Words
    menu_politics: Words
    menu_news: Words
    menu_about: Words
    menu_contact: Words
    my_page: Words
    index: Words
    site_map: Words
    accessibility: Words
    privacy: Words
    switch: Words
    journal: Words
    vacancies: Words
    meetings: Words
    hearings: Words
    plans: Words
    promise: Words
    demo: Words
    invented: Words
    alert_information: Words
    alert_warning: Words
    alert_danger: Words
    read_more_about: Words
    changed: Words
    responsible_here: Words
    feedback: Words
    not_yours: Words
    same_page_elsewhere: Words
    only_in: Words
    page_index: Words
    more_pages: Words
    home_lead: Words
    search_label: Words
    search_help: Words
    search_button: Words
    search: Words
    search_lead: Words
    search_hits: Words
    search_none: Words
    search_failed: Words
    search_maybe: Words
    search_pages: Words
    tasks: Words
    topics: Words
    topics_lead: Words
    events: Words
    events_lead: Words
    all_news: Words
    no_news: Words
    all_contacts: Words
    no_contact: Words
    present_website: Words
    services: Words
    all_services: Words
    services_lead: Words
    other_topics: Words
    other_events: Words
    steps: Words
    step: Words
    start_box: Words
    urgent: Words
    call: Words
    leads_to: Words
    leads_to_supplier: Words
    leads_to_nation: Words
    log_in: Words
    no_login: Words
    leads_to_phone: Words
    leads_to_contact: Words
    needs_no_form: Words
    contact: Words
    the_municipality: Words
    delivered_by: Words
    moved: Words
    moved_lead: Words
    moved_page: Words
    not_offered: Words
    go_elsewhere: Words
    service_closed: Words
    service_changed: Words
    period: Words
    until: Words
    starting: Words
    valid_from: Words
    in_municipality: Words
    national_page: Words
    no_law: Words
    part_of_events: Words
    more_in_topics: Words
    related: Words
    exit: Words
    exit_explained: Words
    fact_price: Words
    fact_deadline: Words
    fact_handling: Words
    fact_login: Words
    fact_channels: Words
    fact_audience: Words
    fact_responsible: Words
    fact_outcome: Words
    price_free: Words
    price_and_more: Words
    price_local: Words
    price_national: Words
    fee_units: tuple[Words, ...]
    deadline_open: Words
    deadline_local: Words
    deadline_national: Words
    deadline_yearly: Words
    deadline_over: Words
    handling_unknown: Words
    handling_week: Words
    handling_weeks: Words
    limit: Words
    limit_one: tuple[Words, ...]
    limit_many: tuple[Words, ...]
    login: tuple[Words, ...]
    channels: tuple[Words, ...]
    audience: tuple[Words, ...]
    responsible: tuple[Words, ...]
    phone: Words
    email: Words
    website: Words
    visit: Words
    post: Words
    opening_hours: Words
    service_hours: Words
    units: Words
    partners: Words
    organisation_number: Words
    privacy_officer: Words
    official_name: Words
    sami_name: Words
    kven_name: Words
    municipality_number: Words
    county: Words
    centre: Words
    politics_links: Words
    news_lead: Words
    published: Words
    feed: Words
    pages: Words
    index_lead: Words
    letters: Words
    see: Words
    site_map_lead: Words
    switch_lead: Words
    switch_explained: Words
    counties: Words
    not_found: Words
    not_found_lead: Words
    partial_lead: Words
    nothing_yet: Words
    statement: Words
    statement_missing: Words
    only_here: Words
    finder: FinderWords
    moving: MovingWords
    portal: PortalWords
