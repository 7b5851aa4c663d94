"""What the server keeps to itself."""

from typing import Any

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.untold import Untold, without_environment
from tests.dashboard.asking import ask


def new_session() -> ForwardMsg:
    """Return what begins a script run, as Streamlit fills it in."""
    message = ForwardMsg(hash="a1")
    told = message.new_session.initialize
    told.session_id = "1a2b"
    told.environment_info.streamlit_version = "1.67.0"
    told.environment_info.python_version = "3.11.2.final.0"
    told.environment_info.server_os = "linux"
    return message


@pytest.mark.parametrize("name", ["python_version", "server_os"])
def test_a_reader_does_not_learn_on_what_the_server_runs(name: str):
    message = ForwardMsg.FromString(without_environment(new_session().SerializeToString()))
    assert getattr(message.new_session.initialize.environment_info, name) == ""


def test_all_else_that_begins_a_run_is_told():
    message = ForwardMsg.FromString(without_environment(new_session().SerializeToString()))
    told = message.new_session.initialize
    assert (message.hash, told.session_id) == ("a1", "1a2b")
    assert told.environment_info.streamlit_version == "1.67.0"


def test_other_messages_stay_byte_by_byte():
    data = ForwardMsg(hash="a1", script_finished=0).SerializeToString()
    assert without_environment(data) is data


def test_it_is_left_out_on_the_way_to_the_reader():
    async def inside(_: Any, __: Any, send: Any) -> None:
        await send({"type": "websocket.send", "bytes": new_session().SerializeToString()})

    (sent,) = ask(Untold(inside), {"type": "websocket", "path": "/", "headers": []})
    assert b"3.11.2" not in sent["bytes"]
