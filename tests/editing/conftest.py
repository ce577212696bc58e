"""The schemas as they are written today."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from kommunesite.editing.choice import Choices, choices_of
from kommunesite.editing.folder import schemas_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kommunesite.model.national import National


@pytest.fixture(scope="session")
def choices(national: National) -> Choices:
    """Give the names that the real catalogue knows."""
    return choices_of(national.catalogue)


@pytest.fixture(scope="session")
def schemas(choices: Choices) -> dict[str, bytes]:
    """Give all schemas by the names of their files."""
    return schemas_of(choices)


@pytest.fixture(scope="session")
def validators(schemas: Mapping[str, bytes]) -> dict[str, Draft202012Validator]:
    """Give what checks a file, by the name of its schema."""
    return {name.partition(".")[0]: Draft202012Validator(json.loads(content)) for name, content in schemas.items()}
