from pathlib import Path

import pytest

from geo.build.bases import Basis, read_bases
from geo.errors import LayerError


def write(folder: Path, *rows: str) -> Path:
    table = folder / "bases.csv"
    table.write_text("\n".join(["basis,accuracy_km,reason", *rows]))
    return table


def test_a_basis_has_an_accuracy_and_a_reason(tmp_path: Path) -> None:
    assert read_bases(write(tmp_path, "trace,1.5,Traced.")) == {"trace": Basis(1.5, "Traced.")}


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (["trace,near,Traced."], 'accuracy_km is "near"'),
        (["trace,0,Traced."], 'accuracy_km is "0"; give km, more than 0'),
        (["trace,1,"], "reason is empty"),
        (["a trace,1,Traced."], "basis"),
        (["trace,1,Traced.", "trace,2,Drawn."], "repeats"),
    ],
)
def test_what_is_wrong_with_a_basis_is_told(tmp_path: Path, rows: list[str], fault: str) -> None:
    with pytest.raises(LayerError) as caught:
        read_bases(write(tmp_path, *rows))
    assert fault in str(caught.value)
