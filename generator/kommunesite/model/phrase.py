"""The theme's phrases: every word on a page that is nobody's content, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from kommunesite.model.wording import FinderWords, MovingWords, PortalWords


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of one language; a missing one is a fault of the phrase file, never a blank on a page.

    Tuples hold one phrase for each member of the enumeration that they speak about, in its order.
    """

    skip: str
    menu: str
    menu_open: str
    menu_close: str
    footer: str
    home: str
    breadcrumb: str
    languages: str
    menu_services: str
    menu_politics: str
    menu_news: str
    menu_about: str
    menu_contact: str
    my_page: str
    index: str
    site_map: str
    accessibility: str
    privacy: str
    switch: str
    journal: str
    vacancies: str
    meetings: str
    hearings: str
    plans: str
    promise: str
    demo: str
    invented: str
    alert_information: str
    alert_warning: str
    alert_danger: str
    read_more_about: str
    changed: str
    responsible_here: str
    feedback: str
    not_yours: str
    same_page_elsewhere: str
    only_in: str
    page_index: str
    more_pages: str
    home_lead: str
    search_label: str
    search_help: str
    search_button: str
    search_found: str
    search_none: str
    search_all: str
    tasks: str
    topics: str
    topics_lead: str
    events: str
    events_lead: str
    all_news: str
    no_news: str
    all_contacts: str
    no_contact: str
    present_website: str
    services: str
    all_services: str
    services_lead: str
    other_topics: str
    other_events: str
    steps: str
    step: str
    start_box: str
    urgent: str
    call: str
    leads_to: str
    leads_to_supplier: str
    leads_to_nation: str
    log_in: str
    no_login: str
    leads_to_phone: str
    leads_to_contact: str
    needs_no_form: str
    contact: str
    the_municipality: str
    delivered_by: str
    moved: str
    moved_lead: str
    not_offered: str
    go_elsewhere: str
    service_closed: str
    service_changed: str
    period: str
    until: str
    starting: str
    valid_from: str
    in_municipality: str
    national_page: str
    no_law: str
    part_of_events: str
    more_in_topics: str
    related: str
    exit: str
    exit_explained: str
    fact_price: str
    fact_deadline: str
    fact_handling: str
    fact_login: str
    fact_channels: str
    fact_audience: str
    fact_responsible: str
    fact_outcome: str
    price_free: str
    price_and_more: str
    price_local: str
    price_national: str
    fee_units: tuple[str, ...]
    deadline_open: str
    deadline_local: str
    deadline_national: str
    deadline_yearly: str
    deadline_over: str
    handling_unknown: str
    handling_week: str
    handling_weeks: str
    limit: str
    limit_one: tuple[str, ...]
    limit_many: tuple[str, ...]
    login: tuple[str, ...]
    channels: tuple[str, ...]
    audience: tuple[str, ...]
    responsible: tuple[str, ...]
    phone: str
    email: str
    website: str
    visit: str
    post: str
    opening_hours: str
    service_hours: str
    units: str
    partners: str
    organisation_number: str
    privacy_officer: str
    official_name: str
    sami_name: str
    kven_name: str
    municipality_number: str
    county: str
    centre: str
    politics_links: str
    news_lead: str
    published: str
    feed: str
    pages: str
    index_lead: str
    letters: str
    see: str
    site_map_lead: str
    switch_lead: str
    switch_explained: str
    counties: str
    not_found: str
    not_found_lead: str
    partial_lead: str
    nothing_yet: str
    statement: str
    statement_missing: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    only_here: str
    finder: FinderWords
    moving: MovingWords
    portal: PortalWords
