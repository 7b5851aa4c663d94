"""Files that the page serves by itself."""

from dashboard.assets import STATIC, versioned


def test_a_files_address_changes_with_its_content(tmp_path):
    one, other = tmp_path / "a.js", tmp_path / "b" / "a.js"
    other.parent.mkdir()
    one.write_text("1")
    other.write_text("2")
    assert versioned(one) != versioned(other)


def test_a_files_address_stays_while_its_content_does():
    assert versioned(STATIC / "map.js") == versioned(STATIC / "map.js")
