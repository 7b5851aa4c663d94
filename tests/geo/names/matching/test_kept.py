from geo.names.matching.kept import Kept


def test_it_is_emptied_before_it_holds_too_much() -> None:
    kept = Kept[str, int](most=2)
    for number, key in enumerate("abc"):
        kept.keep(key, number)
    assert kept == {"c": 2}
