"""How what the reader looks at changes, and what of the page runs then."""

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from dashboard.address import View, change_link
from dashboard.state import changed, switched_off, touched

FEATURES = {name: name for name in ("btc", "bte", "tovuz")}


def test_a_link_keeps_the_rest_of_the_view():
    view = View("btc", ("bte",), search="a b")
    assert changed(view, change_link(article="x"), FEATURES) == replace(view, article="x")


def test_a_link_closes_what_was_opened_in_the_text():
    view = View(excerpt="e", claim="1", site="s")
    assert changed(view, change_link(article="x"), FEATURES) == View(article="x")


def test_a_link_can_take_something_back():
    assert changed(View("btc"), change_link(feature=None), FEATURES) == View()


def test_a_panel_runs_when_what_it_shows_has_changed():
    assert "measures" in touched(View("btc"), View("bte"))


def test_a_panel_stays_when_what_it_shows_has_not_changed():
    assert "measures" not in touched(View("btc"), View("btc", excerpt="e"))


def test_nothing_runs_for_the_same_view():
    assert touched(View("btc"), View("btc")) == []


def test_what_a_distance_is_measured_to_changes_the_measures_and_what_is_shared_only():
    assert touched(View("btc"), View("btc", to="Iran")) == ["sharing", "measures"]


def test_a_link_to_another_feature_ends_the_comparison():
    assert changed(View("btc", beside=("bte",)), "?feature=tovuz", FEATURES).beside == ()


def test_a_link_can_leave_a_feature_of_a_comparison():
    view = changed(View("btc", beside=("bte",)), "?feature=bte&beside=", FEATURES)
    assert view.compared == ("bte",)


def test_a_link_to_a_feature_closes_the_event():
    assert changed(View(event="fire"), change_link(feature="btc"), FEATURES) == View("btc")


def test_a_link_to_an_article_leaves_the_event_open():
    asked = changed(View(event="fire"), change_link(article="a"), FEATURES)
    assert (asked.article, asked.event) == ("a", "fire")


def test_the_timeline_does_not_run_when_a_feature_is_chosen():
    assert "timeline" not in touched(View("btc"), View("bte"))


def test_days_run_the_map_the_timeline_and_the_list_of_articles():
    panels = touched(View(), View(since="2020-07-12"))
    assert {"view", "timeline", "shelf"} <= set(panels)


def test_an_event_runs_no_more_than_what_shows_it():
    assert touched(View(), View(event="fire")) == ["reader", "sharing", "view", "timeline"]


# What the reader does


def act(action: str, wanted: object, options: dict[str, object]) -> None:
    import streamlit as st

    from dashboard import state

    features = {name: name for name in ("btc", "bte", "tovuz")}
    state.sync(features, {"fire"})
    for panel in state.PANELS:
        st.fragment(lambda: None, key=panel)()
    st.button("Act", on_click=lambda: getattr(state, action)(wanted, features, **options))


def after(action: str, wanted: object, address: dict[str, str], **options: object) -> AppTest:
    """Open the page at an address, and do something there."""
    page = AppTest.from_function(act, args=(action, wanted, options))
    page.query_params.update(address)
    return page.run().button[0].click().run()


def test_choosing_closes_what_was_opened_in_the_text():
    page = after("choose", "bte", {"feature": "btc", "site": "s", "excerpt": "e", "claim": "1"})
    assert page.query_params == {"feature": "bte"}


def test_choosing_a_site_opens_it():
    page = after("choose", "btc", {}, site="s")
    assert page.query_params == {"feature": "btc", "site": "s"}


def test_choosing_a_feature_closes_the_event():
    assert after("choose", "bte", {"event": "fire"}).query_params == {"feature": "bte"}


def test_an_event_leaves_the_feature_chosen():
    page = after("choose_event", "fire", {"feature": "btc", "site": "s", "excerpt": "e"})
    assert page.query_params == {"feature": "btc", "event": "fire"}


def test_what_was_unknown_is_told_until_the_reader_does_something():
    assert after("choose", "btc", {"feature": "x"}).session_state["unknown"] == ()
    assert after("choose", "btc", {"since": "x"}).session_state["not_days"] == ()


def test_what_is_gone_is_told_until_the_reader_does_something():
    def page() -> None:
        import streamlit as st

        from dashboard import state

        state.sync({}, gone=lambda view: f"no {view.article}")
        st.fragment(lambda: None, key="notices")()
        st.fragment(lambda: None, key="view")()
        st.text(state.current().gone)
        st.button("Act", on_click=state.measure_to, args=(None, {}))

    app = AppTest.from_function(page)
    app.query_params["article"] = "a"
    assert app.run().text[0].value == "no a"
    assert app.button[0].click().run().session_state["gone"] == ""


def test_a_search_is_for_no_more_than_an_address_can_have():
    def search_for_a_page() -> None:
        import streamlit as st

        from dashboard import state

        state.sync({})
        st.session_state["search"] = "a" * 900
        st.text(state.current().search)

    assert AppTest.from_function(search_for_a_page).run().text[0].value == "a" * 500


def test_a_link_of_the_page_leads_to_a_view_without_layers():
    page = after("go", "?layers=", {"feature": "btc"})
    assert page.query_params == {"feature": "btc", "layers": ""}


def test_a_link_to_a_feature_switches_its_layer_on():
    page = after("go", "?feature=btc", {"layers": ""})
    assert page.session_state["layers"] == ["btc"]


def test_a_link_that_keeps_the_feature_leaves_its_layer_off():
    page = after("go", "?excerpt=one", {"feature": "btc", "layers": ""})
    assert page.session_state["layers"] == []


def test_a_link_may_bring_what_it_leads_to_into_view():
    page = after("go", "?feature=btc", {}, bring_into_view=True)
    assert page.session_state["fit"] == 1
    assert "fit" not in after("go", "?feature=btc", {}).session_state


def choose_days() -> None:
    import streamlit as st

    from dashboard import state

    state.sync({"btc": "btc"})
    for panel in state.PANELS:
        st.fragment(lambda: None, key=panel)()
    st.button("Act", on_click=lambda: state.choose_days("2020-07-12", None, {"btc": "btc"}))


def test_days_are_in_the_address():
    page = AppTest.from_function(choose_days).run().button[0].click().run()
    assert page.query_params == {"since": "2020-07-12"}


def leave_and_come_back() -> None:
    import streamlit as st

    from dashboard import state

    state.sync({"btc": "btc"})
    del st.session_state["layers"]  # as Streamlit does where the widget was not drawn
    state.sync({"btc": "btc"})


def test_who_comes_back_from_another_page_has_layers():
    page = AppTest.from_function(leave_and_come_back).run()
    assert page.session_state["layers"] == ["btc"]


def clear_the_search() -> None:
    import streamlit as st

    from dashboard import state

    state.sync({"btc": "btc"})
    st.session_state["search"] = None  # as Streamlit does where the field is emptied
    st.write(repr(state.sync({"btc": "btc"}).search))


def test_a_search_that_was_cleared_is_for_nothing():
    assert AppTest.from_function(clear_the_search).run().markdown[0].value == "''"


def test_a_chosen_feature_is_drawn_though_its_kind_is_off():
    def page() -> None:
        import streamlit as st

        from dashboard import state

        kinds = {"a": "kind.oil", "b": "kind.rail"}
        state.sync(kinds)
        for panel in state.PANELS:
            st.fragment(lambda: None, key=panel)()
        st.button("Choose", on_click=lambda: state.choose("b", kinds))

    found = AppTest.from_function(page)
    found.query_params["layers"] = "kind.oil"
    found.run().button[0].click().run()
    assert found.query_params["layers"] == ["kind.oil", "b"]


FEW = {"a": "kind.oil", "b": "kind.oil", "c": "kind.rail"}


def test_all_layers_but_the_hidden_ones_are_on():
    assert switched_off(["btc"], FEATURES) == ["bte", "tovuz"]


def test_a_feature_of_a_hidden_kind_may_be_on_alone():
    assert switched_off(["kind.oil"], FEW, but=["a", "c"]) == ["kind.rail", "a"]


def test_what_is_hidden_is_not_in_the_address():
    page = after("hide", ["btc"], {"feature": "bte", "excerpt": "one"})
    assert page.query_params == {"feature": "bte", "excerpt": "one", "layers": ["bte", "tovuz"]}


def test_a_choice_shows_what_was_hidden():
    page = after("choose", "btc", {"layers": "bte"})
    assert page.session_state["layers"] == ["bte", "btc"]


# The map's extent, the scheme and the version


def test_an_extent_alone_is_no_new_address_to_the_page():
    def page() -> None:
        import streamlit as st

        from dashboard.state import sync

        seen = sync({"btc": "btc"})
        st.text(f"{seen.feature} {st.session_state['opened']}")
        st.session_state["feature"] = None

    app = AppTest.from_function(page)
    app.query_params["feature"] = "btc"
    app.query_params["bbox"] = "42,40,45,41"
    assert app.run().text[0].value == "btc 1"
    app.query_params["bbox"] = "41,40,45,41"
    assert app.run().text[0].value == "None 1"
    app.query_params["feature"] = "bte"
    assert app.run().text[0].value == "None 2"


def test_another_part_draws_the_article_alone():
    assert touched(View(article="far"), View(article="far", part="2")) == ["article", "sharing"]
