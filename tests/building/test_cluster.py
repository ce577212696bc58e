from __future__ import annotations

import shutil
import signal
import socket
from typing import TYPE_CHECKING

import pytest

import kommunesite
from kommunesite.building.cluster import open_cluster
from kommunesite.building.many import build_many
from kommunesite.building.output import prepare
from kommunesite.model.fault import Fault
from kommunesite.model.problem import RefusedError
from kommunesite.reading.register import read_register
from tests.building.country import ROOT, Country, everything, make_country, news
from tests.building.crew import PATIENCE, Cluster, cluster, latecomer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kommunesite.model.artifact import Report

SLUGS = tuple(each.slug for each in read_register()[:20])
MIDWAY = 5
"""How many sites are built when something happens; as many again for each worker are then still to be built."""


def make(root: Path) -> Country:
    made = make_country(root)
    made.write("content/oslo/aktuelt/en.md", news("En nyhet"))
    return made


@pytest.fixture
def country(tmp_path: Path) -> Country:
    return make(tmp_path / "country")


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Build the same on this machine, and give every byte."""
    country = make(tmp_path_factory.mktemp("alone") / "country")
    output = country.root / "site"
    assert prepare(output) is None
    assert not [report for report in build_many(country.request(output), SLUGS) if report.problems]
    return everything(output)


@pytest.fixture(scope="module")
def crew(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Share a cluster between the tests that harm nobody in it."""
    with cluster(tmp_path_factory.mktemp("crew") / "cluster") as started:
        yield started


def on_cluster(country: Country, output: Path, address: str, slugs: tuple[str, ...] = SLUGS) -> list[Report]:
    request = country.request(output)
    assert prepare(output) is None
    with open_cluster(address, request) as workers:
        return list(build_many(request, slugs, workers))


def test_a_cluster_builds_the_same_bytes_and_nothing_twice(
    country: Country, tmp_path: Path, crew: Cluster, alone: dict[str, bytes]
) -> None:
    reports = on_cluster(country, tmp_path / "site", crew.address)
    assert sorted(report.slug for report in reports) == sorted(SLUGS)
    assert not [report for report in reports if report.problems]
    assert everything(tmp_path / "site") == alone
    assert not [report for report in on_cluster(country, tmp_path / "site", crew.address) if report.written]


def test_a_municipality_with_faults_spoils_no_other(country: Country, tmp_path: Path, crew: Cluster) -> None:
    country.change("content/oslo/kommune.yaml", "changed", "endret")
    reports = on_cluster(country, tmp_path / "site", crew.address, ("oslo", "sogndal"))
    faults = {report.slug: {each.fault for each in report.problems} for report in reports}
    assert faults == {"oslo": {Fault.UNKNOWN_KEY, Fault.MISSING_KEY}, "sogndal": set()}


def test_a_worker_that_is_killed_midway_costs_nothing_but_time(
    country: Country, tmp_path: Path, alone: dict[str, bytes]
) -> None:
    request = country.request(tmp_path / "site")
    assert prepare(request.output) is None
    with cluster(tmp_path / "cluster") as crew, open_cluster(crew.address, request) as workers:
        reports = []
        for report in build_many(request, SLUGS, workers):
            reports.append(report)
            if len(reports) == MIDWAY:
                crew.workers[0].send_signal(signal.SIGKILL)
        assert crew.workers[0].wait() == -signal.SIGKILL
    assert sorted(report.slug for report in reports) == sorted(SLUGS)
    assert not [report for report in reports if report.problems]
    assert everything(tmp_path / "site") == alone


def test_a_cluster_that_is_lost_midway_is_said_once_and_the_next_build_does_the_rest(
    country: Country, tmp_path: Path, crew: Cluster, alone: dict[str, bytes]
) -> None:
    request = country.request(tmp_path / "site")
    assert prepare(request.output) is None
    with cluster(tmp_path / "cluster") as lost, open_cluster(lost.address, request) as workers:
        reports = []
        for report in build_many(request, SLUGS, workers):
            reports.append(report)
            if len(reports) == MIDWAY:
                lost.scheduler.send_signal(signal.SIGKILL)
    found = {each for report in reports for each in report.problems}
    assert {each.fault for each in found} == {Fault.LOST_CLUSTER}
    assert len(found) == 1
    assert len(reports) == len(SLUGS)
    for worker in lost.workers:
        worker.wait(timeout=PATIENCE)
    assert not [report for report in on_cluster(country, tmp_path / "site", crew.address) if report.problems]
    assert everything(tmp_path / "site") == alone


def refusal(country: Country, output: Path, address: str) -> RefusedError:
    with pytest.raises(RefusedError) as refused:
        on_cluster(country, output, address)
    assert not (output / SLUGS[0]).exists()
    return refused.value


@pytest.fixture
def haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for a cluster no longer than two seconds."""
    monkeypatch.setattr("kommunesite.building.cluster._PATIENCE", 2)


@pytest.mark.usefixtures("haste")
def test_an_address_where_nobody_listens_is_refused(country: Country, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    refused = refusal(country, tmp_path / "site", address)
    assert (refused.fault, refused.details["reason"]) == (
        Fault.NO_CLUSTER,
        "ingen planlegger svarer der på 2 sekunder",
    )


@pytest.mark.usefixtures("haste")
def test_an_address_where_something_else_listens_is_refused(country: Country, tmp_path: Path) -> None:
    """The library itself would wait for ever for an answer."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        refused = refusal(country, tmp_path / "site", f"127.0.0.1:{silent.getsockname()[1]}")
    assert refused.fault is Fault.NO_CLUSTER


@pytest.mark.usefixtures("haste")
def test_a_cluster_without_workers_is_refused(country: Country, tmp_path: Path) -> None:
    with cluster(tmp_path / "cluster", workers=0) as idle:
        refused = refusal(country, tmp_path / "site", idle.address)
    assert (refused.fault, refused.details["reason"]) == (
        Fault.NO_CLUSTER,
        "ingen arbeider har meldt seg på 2 sekunder",
    )


def another_version(code: Path) -> None:
    shutil.copytree(ROOT / "generator" / "kommunesite", code / "kommunesite")
    (code / "kommunesite" / "__init__.py").write_text(f'__version__ = "{kommunesite.__version__}.1"\n')


def no_version(code: Path) -> None:
    (code / "kommunesite").mkdir(parents=True)
    (code / "kommunesite" / "__init__.py").touch()


@pytest.mark.parametrize("install", [another_version, no_version])
def test_workers_with_another_kommunesite_are_refused(country: Country, tmp_path: Path, install: object) -> None:
    assert callable(install)
    install(tmp_path / "code")
    with cluster(tmp_path / "cluster", workers=1, code=tmp_path / "code") as other:
        assert refusal(country, tmp_path / "site", other.address).fault is Fault.OTHER_EDITION


def test_a_worker_that_joins_late_with_another_kommunesite_builds_nothing(country: Country, tmp_path: Path) -> None:
    """The first question was answered by others; each task asks again."""
    another_version(tmp_path / "code")
    request = country.request(tmp_path / "site")
    assert prepare(request.output) is None
    with (
        cluster(tmp_path / "cluster", workers=1) as crew,
        open_cluster(crew.address, request) as workers,
        latecomer(tmp_path / "cluster", tmp_path / "code"),
    ):
        crew.workers[0].send_signal(signal.SIGKILL)
        reports = list(build_many(request, SLUGS[:3], workers))
    assert {each.fault for report in reports for each in report.problems} == {Fault.OTHER_EDITION}
    assert not (tmp_path / "site" / SLUGS[0]).exists()


def test_workers_that_see_other_files_are_refused(country: Country, tmp_path: Path, crew: Cluster) -> None:
    """The workers find no output folder of ours where this machine has made one ready."""
    request = country.request(tmp_path / "site")
    with pytest.raises(RefusedError) as refused, open_cluster(crew.address, request):
        pass
    assert refused.value.fault is Fault.OTHER_FILES
    assert refused.value.details["path"] == str(tmp_path / "site")
