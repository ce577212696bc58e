from __future__ import annotations

from kommunesite.model.problem import Problem
from kommunesite.reading.source import Sources, folders_in
from kommunesite.survey.review import Review, review_all


def test_the_demonstrations_have_accepted_what_their_texts_add_to(sources: Sources) -> None:
    """When this fails, read the texts that `kommunesite offers review` shows, mend them, and accept them."""
    problems: list[Problem] = []
    assert review_all(sources, folders_in(sources.content), problems) == Review((), ())
    assert not problems
