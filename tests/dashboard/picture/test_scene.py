from dashboard.picture.shapes import Drawing


def test_a_drawing_says_in_words_what_it_shows(drawing: Drawing):
    assert drawing.title == "Lines & bases"
    assert drawing.description.startswith("A map with Alpha line, Beta rail, Gamma district and")
    assert "ODbL 1.0" in drawing.description
