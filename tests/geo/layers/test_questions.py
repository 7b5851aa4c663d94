"""Questions to begin with, and what is wrong with a table of them."""

from pathlib import Path

import pytest

from geo.errors import QuestionError
from geo.layers.questions import Question, load_questions


def put(folder: Path, *rows: str) -> Path:
    text = "\n".join(["question,address", *rows])
    (folder / "questions.csv").write_text(f"{text}\n", encoding="utf-8")
    return folder


def test_questions_keep_the_order_of_the_file(tmp_path: Path):
    put(tmp_path, "How long?,?feature=andes", '"Where, then?",?feature=puno&claim=2')
    assert load_questions(tmp_path) == (
        Question("How long?", "?feature=andes"),
        Question("Where, then?", "?feature=puno&claim=2"),
    )


def test_a_case_without_the_file_has_no_questions(tmp_path: Path):
    assert load_questions(tmp_path) == ()


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([",?feature=andes"], "line 2: question is empty; give a text"),
        (["How?,andes"], 'line 2: address is "andes"; give what the address of the page has'),
        (["How?,?"], 'line 2: address is "?"; give what'),
        (["How?,https://example.org/?a=b"], 'line 2: address is "https'),
        (["How?,?a=b"] * 2, 'line 3 repeats the question "How?" of line 2; remove one'),
        ([f"Question {n}?,?a=b" for n in range(6)], "has 6 questions; keep the best 5"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, rows: list[str], fault: str):
    with pytest.raises(QuestionError) as error:
        load_questions(put(tmp_path, *rows))
    assert error.value.faults[0].startswith(fault)
