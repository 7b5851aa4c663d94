from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from geo.articles import engines
from geo.articles.batches import Batch
from geo.articles.cache import Packed
from geo.articles.engines import FEW_BYTES, in_processes, in_this_process, on_this_machine
from geo.errors import ArticleError
from tests.geo.articles.deadly import DeadlyGazetteer
from tests.geo.articles.files import GAZETTEER, article_file

BATCHES = [[article_file(f"{n}-{m}", f"{n} {m}".encode()) for m in range(3)] for n in range(9)]


def test_processes_give_what_one_gives():
    alone = dict(enumerate(outcomes for _, outcomes in in_this_process(BATCHES, GAZETTEER)))
    found = {BATCHES.index(batch): it for batch, it in in_processes(BATCHES, GAZETTEER)}
    assert found == alone


def test_no_batches_start_no_process(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr(engines, "Worker")
    assert list(in_processes([], GAZETTEER)) == []


def test_batches_are_asked_for_only_as_they_are_done():
    asked = []

    def batches() -> Iterator[Batch]:
        for batch in BATCHES:
            asked.append(batch)
            yield batch

    done = in_processes(batches(), GAZETTEER, processes=1)
    next(done)
    assert len(asked) < len(BATCHES)
    done.close()


def test_where_no_process_can_start_all_is_linked_here(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr("geo.articles.worker._COMMAND", ("no-such-python",))
    assert len(list(in_processes(BATCHES, GAZETTEER, processes=1))) == len(BATCHES)
    assert "No other process can be started" in caplog.text


def test_an_error_of_this_library_is_raised_and_not_waited_for(monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("geo.articles.worker.Worker.link", fail)
    with pytest.raises(RuntimeError, match="a fault of ours"):
        list(in_processes(BATCHES, GAZETTEER, processes=1))


@pytest.mark.parametrize(("size_bytes", "processes"), [(9, 1), (FEW_BYTES + 1, None)])
def test_only_many_are_worth_more_than_one_process(
    monkeypatch: pytest.MonkeyPatch, size_bytes: int, processes: int | None
):
    asked = []

    def linked(batches: Iterable[Batch], _: object, processes: int | None = None) -> list[Batch]:
        asked.append(processes)
        return list(batches)

    monkeypatch.setattr(engines, "in_processes", linked)
    batches = [[article_file("a", b"x" * size_bytes)], [article_file("b")]]
    assert list(on_this_machine(batches, GAZETTEER)) == batches
    assert asked == [processes]


def test_few_are_linked_in_another_process_too(tmp_path: Path):
    batch = [article_file("a", b"A deadly text."), article_file("b")]
    names = DeadlyGazetteer(marker=tmp_path / "marker")
    [(_, [lost, linked])] = on_this_machine([batch], names)
    assert isinstance(lost, ArticleError)
    assert isinstance(linked, Packed)
