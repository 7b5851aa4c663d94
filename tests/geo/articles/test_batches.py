from geo.articles.batches import MOST_BYTES, MOST_FILES, in_batches, link_batch
from geo.errors import ArticleError
from tests.geo.articles.files import GAZETTEER, article_file


def sizes(*lengths: int) -> list[list[int]]:
    files = [article_file("a", b"x" * length) for length in lengths]
    return [[len(file.data) for file in batch] for batch in in_batches(files)]


def test_a_batch_holds_so_many_files_at_most():
    assert [len(batch) for batch in sizes(*[1] * (MOST_FILES + 1))] == [MOST_FILES, 1]


def test_a_batch_holds_so_many_bytes_at_most():
    assert sizes(MOST_BYTES - 1, 1, 1) == [[MOST_BYTES - 1, 1], [1]]


def test_a_file_that_is_larger_is_a_batch_alone():
    assert sizes(1, 2 * MOST_BYTES, 1) == [[1], [2 * MOST_BYTES], [1]]


def test_no_files_are_no_batch():
    assert sizes() == []


def test_a_file_that_cannot_be_read_gives_its_error_and_the_next_is_linked():
    broken, sound = link_batch([article_file("a", b"\x89"), article_file("b")], GAZETTEER)
    assert isinstance(broken, ArticleError)
    assert broken.file == "a.txt"
    assert '"north"' in sound.text
