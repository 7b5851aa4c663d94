from geo.articles.parsing.labels import dated_keys, field_of, label_keys, names_field


def test_a_label_names_its_field_however_it_is_written():
    assert [field_of(words, label_keys()) for words in ("YAZAR", "Date  de publication")] == [
        "author",
        "published",
    ]


def test_a_word_before_a_date_says_what_it_is():
    assert [field_of(words, dated_keys()) for words in ("Güncelleme", "Posted", "Soon")] == [
        "updated",
        "posted",
        None,
    ]


def test_a_label_may_name_a_field_by_one_of_its_words():
    assert [names_field(label) for label in ("Date of issue", "Length of the line")] == [
        True,
        False,
    ]
