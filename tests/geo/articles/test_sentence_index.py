import pytest

from geo.articles.sentence_index import SentenceIndex, StackedIndex, Term

INDEX = SentenceIndex(["a long road\nno road at all", "long_road\nდიდი გზა\nroad, long road"])


@pytest.mark.parametrize(
    ("term", "found"),
    [
        (Term(("long", "road")), [(0, 0), (1, 2)]),
        (Term(("road",)), [(0, 0), (0, 1), (1, 2)]),
        (Term(("roa",)), []),
        (Term(("roa",), is_begun=True), [(0, 0), (0, 1), (1, 2)]),
        (Term(("long_road",)), [(1, 0)]),
        (Term(("დიდი", "გ"), is_begun=True), [(1, 1)]),
    ],
)
def test_a_sentence_is_known_by_its_article_and_its_place(
    term: Term, found: list[tuple[int, int]]
) -> None:
    assert INDEX.find([term], limit=9) == (len(found), found)


def test_a_sentence_holds_all_terms() -> None:
    assert INDEX.find([Term(("no",)), Term(("road",))], limit=9) == (1, [(0, 1)])


def test_all_are_counted_and_the_first_are_given() -> None:
    assert INDEX.find([Term(("road",))], limit=1) == (3, [(0, 0)])


def test_letters_newer_than_sqlite_are_letters() -> None:
    assert SentenceIndex(["a𞤀b c"]).find([Term(("a𞤀b",))], limit=9)[0] == 1


def test_words_of_the_query_language_are_plain_words() -> None:
    assert SentenceIndex(["near or not"]).find([Term(("or", "not"))], limit=9)[0] == 1


def test_one_index_stands_above_another() -> None:
    stacked = StackedIndex(SentenceIndex(["no path", "a road"]), INDEX, height=2)
    assert stacked.find([Term(("road",))], limit=2) == (4, [(1, 0), (2, 0)])


def test_one_article_can_be_looked_through_alone() -> None:
    assert INDEX.find([Term(("road",))], limit=9, within=1) == (1, [(1, 2)])


@pytest.mark.parametrize(("within", "found"), [(0, [(0, 0)]), (1, [(1, 0), (1, 1)]), (2, [(2, 2)])])
def test_so_it_can_below_another_index(within: int, found: list[tuple[int, int]]) -> None:
    stacked = StackedIndex(SentenceIndex(["my road"]), INDEX, height=1)
    assert stacked.find([Term(("road",))], limit=9, within=within) == (len(found), found)
