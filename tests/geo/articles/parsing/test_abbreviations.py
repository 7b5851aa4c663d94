import pytest

from geo.articles.parsing.abbreviations import is_abbreviation


@pytest.mark.parametrize(
    ("before", "following"),
    [
        ("Dr", "An"),
        ("a town (Az", "Gəncə)"),
        ("the N", "Smith"),
        ("see no", "7"),
        ("see vol", "II"),
        ("die 5", "Brigade"),
        ("die XX", "Brigade"),
        ("Prof.Dr", "An"),
        ("Th", "Smith"),
        ("COL", "Smith"),
        ("Цена 5 р", "30 к"),
        ("yazar B", "Can güldü"),
        ("Um 300 v", "Chr. stand"),
        ("au Ier s. av", "J.-C. à"),
        ("В июле 2020 г", "Турция"),
        ("Баку /корр", "Исаев"),
        ("школа им", "Ленина"),
        ("5 чел", "2019"),
        ("A", "The first"),
        ("В 2020 г", "Турция"),
        ("There, in 300 b.c", "Baku"),
        ("The shop is shut at 5 p.m", "Monday"),
        ("The shop is shut at 5 p.m", "ET on it"),
        ("он жил в г", "Баку"),
    ],
)
def test_a_sentence_goes_on_after_an_abbreviation(before, following):
    assert is_abbreviation(f"{before}. {following}", 0, len(before), following)


@pytest.mark.parametrize(
    ("before", "following"),
    [
        ("It is old", "It"),
        ("he said no", "Trains"),
        ("5 mm", "Wheels"),
        ("neft və s", "Qatar"),
        ("The shop is shut at 5 p.m", "Trains"),
        ("Дорога открыта в 1899 г", "Поезда"),
        ("В 1899 г", "Это"),
        ("im Jahr 300 n. Chr", "Die"),
        ("on blog.org", "Trains"),
        ("he was a good rep", "Trains"),
        ("Её построили им", "Потом"),
        ("Он жил в 1990-е", "Поезда"),
        ("Дома XIX – начала XX в", "Отделение"),
        ("Открытие в 2025 г", "Проект"),
        ("Ширина её 5 м", "Длина"),
        ("üçüncü maç 3-1", "Kazandık"),
    ],
)
def test_a_sentence_ends_after_other_words(before, following):
    assert not is_abbreviation(f"{before}. {following}", 0, len(before), following)
