from geo.articles.parsing.labels import dated_keys, field_of, label_keys


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
