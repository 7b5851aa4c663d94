"""An article that a reader tries: read for this reader alone, like the others, and not kept."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from html import escape

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard import notice, state
from dashboard.address import Switches
from dashboard.content import Content, lay_over
from dashboard.markup import Desk, swatch
from dashboard.search import names_in_languages
from geo.articles.batches import ArticleFile
from geo.articles.own import OwnArticle, own_file, pasted_file, read_fields, read_own
from geo.articles.reading import SUFFIXES, suffix_of
from geo.articles.writing import file_name, write_article
from geo.errors import ArticleError
from geo.plain_text import brief

PANEL = "try"
"""The panel of a view in which an article can be tried."""

MOST_ARTICLES = 20
MOST_LETTERS = 1_000_000
"""What one reader may try at a time: 20 of the longest articles would take 280 MB of the server."""

SHOWN_SIGNS = 80
SECONDS = 30
"""So long may it take to read what is given at once."""

FIELDS = {
    "title": "Title",
    "author": "Author",
    "publisher": "Publisher",
    "published": "Published",
    "posted": "Posted",
    "place": "Place",
    "url": "Address",
    "licence": "Licence",
}

_ALONE = "Only you see this article. No link leads to it, and it is gone when you reload the page."
_PRIVATE = (
    "Read an article of your own beside the map. It stays with you: nobody else sees it, no link "
    "leads to it, it is never written to disk or to a log, and it is gone when you reload the page."
)


def show(content: Content) -> None:
    """Offer to try an article; the form is made when it is opened, and anew after each reading."""
    key = f"trial-{turn()}"
    if key not in st.session_state and state.current().panel == PANEL:
        st.session_state[key] = True
    popover = st.popover(
        "Try an article", icon=":material/note_add:", key=key,
        on_change=_opened, args=(key, content.switches),
    )  # fmt: skip
    if popover.open:
        with popover, st.container(key="trial"):
            _form(content)


def _opened(key: str, switches: Switches) -> None:
    state.open_panel(PANEL if st.session_state[key] else None, switches)


def _form(content: Content) -> None:
    st.caption(_PRIVATE)
    with st.form(f"trial-form-{turn()}", border=False):
        text = st.text_area("Text, or the source of a web page", height=150)
        uploads = [] if st.context.is_embedded else _uploads()
        is_asked = st.form_submit_button("Read it", type="primary")
    _refuse(st.session_state.pop("refused", ()))
    if is_asked:
        _try(content, text, uploads)


def _uploads() -> list[UploadedFile]:
    """Offer a place for files; within a page of another site a browser would not send them."""
    return st.file_uploader(f"Or files: {', '.join(SUFFIXES)}", accept_multiple_files=True)


def _try(content: Content, text: str, uploads: Sequence[UploadedFile]) -> None:
    """Read what is given, show what can be read, and say what is wrong with the rest."""
    files = [*([pasted_file(text)] if text.strip() else []), *map(_file, uploads)]
    own = {article.entry.id: article for article in content.own}
    if not files:
        notice.show("error", "Paste a text or choose a file first.")
    elif len(own.keys() | {file.id for file in files}) > MOST_ARTICLES:
        much = f"You can try {MOST_ARTICLES} articles at a time."
        notice.show("error", f"{much} Give fewer, or remove some.")
    else:
        outcomes = list(_that_fit(_read(content, files), files, content.own))
        read = {it.entry.id: it for it in outcomes if isinstance(it, OwnArticle)}
        refused = [it for it in outcomes if isinstance(it, ArticleError)]
        if read:
            _let_go(uploads)
            _accept(content, read, own, refused)
        _refuse(refused)


def _that_fit(
    outcomes: Iterable[OwnArticle | ArticleError],
    files: Iterable[ArticleFile],
    own: Iterable[OwnArticle],
) -> Iterator[OwnArticle | ArticleError]:
    """Refuse articles that are too long beside those that a reader tries already."""
    letters = {article.entry.id: len(article.linked.article.text) for article in own}
    for outcome, file in zip(outcomes, files, strict=True):
        if isinstance(outcome, OwnArticle):
            letters[file.id] = len(outcome.linked.article.text)
            if sum(letters.values()) > MOST_LETTERS:
                del letters[file.id]
                fault = f"you can try {MOST_LETTERS:,} letters at a time; remove some articles"
                yield ArticleError(file.shown, fault)
                continue
        yield outcome


def _file(upload: UploadedFile) -> ArticleFile:
    return own_file(upload.getvalue(), suffix=suffix_of(upload.name), shown=upload.name)


def _let_go(uploads: Iterable[UploadedFile]) -> None:
    """Drop the bytes of files that have been read; Streamlit would keep them with the session."""
    context = get_script_run_ctx()
    uploaded = context and context.uploaded_file_mgr
    if context and isinstance(uploaded, MemoryUploadedFileManager):
        for upload in uploads:
            uploaded.remove_file(context.session_id, upload.file_id)


def _refuse(problems: Sequence[ArticleError]) -> None:
    for text in notice.told(problems):
        notice.show("error", text)


def _read(content: Content, files: Sequence[ArticleFile]) -> list[OwnArticle | ArticleError]:
    bar, said, outcomes = st.progress(0.0), st.empty(), list[OwnArticle | ArticleError]()
    with closing(read_own(files, content.gazetteer, seconds=SECONDS)) as reading:
        for number, file in enumerate(files):
            said.html(_reading_html(file.shown, number + 1, len(files)))
            bar.progress(number / len(files))
            outcomes.append(next(reading))
    bar.empty()
    said.empty()
    return outcomes


def _reading_html(shown: str, number: int, count: int) -> str:
    name = f"<bdi>{escape(brief(shown, SHOWN_SIGNS))}</bdi>"
    return f'<p class="quiet" role="status">Reading {number} of {count}: {name} …</p>'


def _accept(
    content: Content,
    read: dict[str, OwnArticle],
    own: dict[str, OwnArticle],
    refused: Sequence[ArticleError],
) -> None:
    """Open the first that was read; the form closes, unless it has something to say."""
    st.session_state["trial"] = turn() + 1
    if refused:
        st.session_state.update({"refused": refused, f"trial-{turn()}": True})
    st.session_state["is_fresh"] = True
    lay_over((read | own | read).values())
    state.open_anew(next(iter(read)), content.switches)


def turn() -> int:
    """Return how often this reader has had articles read."""
    turns: int = st.session_state.get("trial", 0)
    return turns


def is_fresh() -> bool:
    """Return, once, that an article has just been read and is to be brought into view."""
    return bool(st.session_state.pop("is_fresh", False))


def bar(content: Content, id: str) -> None:
    """Say that an article is the reader's own, and offer to correct, keep and remove it."""
    own = next((article for article in content.own if article.entry.id == id), None)
    if own is None:
        return
    st.html(f'<div class="own">{_own_html(content, own)}</div>')
    with st.container(key="own"):
        with st.container(horizontal=True):
            _keep(own)
            if st.button("Remove", icon=":material/delete:"):
                lay_over(it for it in content.own if it is not own)
                state.open_anew(None, content.switches)
        _header(content, own)


def _keep(own: OwnArticle) -> None:
    article = own.linked.article
    st.download_button(
        "Keep it", lambda: write_article(article), file_name(article), "text/markdown",
        on_click="ignore", icon=":material/download:",
        help="A file for the folder seeds/, with what is known of the article at its head",
    )  # fmt: skip


def _own_html(content: Content, own: OwnArticle) -> str:
    desk = Desk(content.features)
    named = desk.named(own.entry.mentions)
    chips = "".join(
        f'<a class="chip" {desk.href(feature=f.id, article=own.entry.id)} data-fit>{swatch(f)}'
        f"{escape(f.name)} {own.entry.mentions[f.id]}</a>"
        for f in named
    )
    found = f"<p>Named in it: {chips}</p>" if named else f"<p>{escape(looked_for(content))}</p>"
    fault = own.entry.fault
    lost = f"<p>Of its file, {escape(fault)}.</p>" if fault else ""
    return f'<p class="quiet">{_ALONE}</p>{lost}{found}'


def looked_for(content: Content) -> str:
    """Say that an article names nothing of the map, and what was looked for in it."""
    return (
        "None of the features is named in this article. It was searched for the names of "
        f"{names_in_languages(content)}."
    )


def _header(content: Content, own: OwnArticle) -> None:
    """Offer what was read of the header, each field open to correction."""
    key = f"header-{hash(own.version)}"
    expander = st.expander("Correct its header", icon=":material/edit:", key=key, on_change="rerun")
    if expander.open:
        with expander, st.form(f"{key}-form", border=False):
            said = {
                field: st.text_input(label, str(getattr(own.entry.header, field) or ""))
                for field, label in FIELDS.items()
            }
            if st.form_submit_button("Correct", type="primary"):
                _correct(content, own, said)


def _correct(content: Content, own: OwnArticle, said: dict[str, str]) -> None:
    try:
        better = own.with_header(read_fields(said, file="header"), content.gazetteer)
    except ArticleError as error:
        _refuse([error])
        return
    lay_over(better if it is own else it for it in content.own)
    state.open_anew(own.entry.id, content.switches)
