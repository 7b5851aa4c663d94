"""A reader without a browser: the messages that a browser exchanges with Streamlit's server."""

import asyncio
import json
from collections.abc import Iterator
from time import perf_counter
from typing import NamedTuple, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

PATIENCE_SECONDS = 300
DONE = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


class Answer(NamedTuple):
    """What the server sent for a message: in how many seconds, bytes and script runs."""

    seconds: float
    sent_bytes: int
    runs: int


class _Connection(ClientConnection):
    """A websocket that counts what comes over the wire, compressed as it is."""

    received_bytes = 0

    def data_received(self, data: bytes) -> None:
        self.received_bytes += len(data)
        super().data_received(data)


class Reader:
    """One open page, with the state of its widgets and the messages that it keeps."""

    def __init__(self, socket: _Connection, query: str) -> None:
        self._socket = socket
        self._query = query
        self._page = self._map = ""
        self._widgets: dict[str, WidgetState] = {}
        self._kept: dict[str, None] = {}

    @classmethod
    async def open(cls, url: str, query: str = "") -> tuple[Self, Answer]:
        """Open a page as a new reader does, and wait until its script has run."""
        stream = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
        socket = await connect(
            stream, origin=url, subprotocols=["streamlit", "none"], max_size=None,
            create_connection=_Connection, open_timeout=PATIENCE_SECONDS, ping_interval=None,
        )  # fmt: skip
        assert isinstance(socket, _Connection)
        reader = cls(socket, query)
        return reader, await reader._run()

    async def click(self, value: object) -> Answer:
        """Give the map's component a value, as a click does, and wait until the page follows."""
        self._widgets[self._map] = WidgetState(id=self._map, json_value=json.dumps(value))
        return await self._run()

    async def close(self) -> None:
        """Leave the page."""
        await self._socket.close()

    async def _run(self) -> Answer:
        start, before, runs = perf_counter(), self._socket.received_bytes, 0
        await self._socket.send(self._message().SerializeToString())
        while True:
            data = await asyncio.wait_for(self._socket.recv(decode=False), PATIENCE_SECONDS)
            message = ForwardMsg.FromString(data)
            self._take(message)
            runs += message.HasField("new_session")
            if message.HasField("script_finished") and message.script_finished in DONE:
                received = self._socket.received_bytes - before
                return Answer(perf_counter() - start, received, runs)

    def _message(self) -> BackMsg:
        message = BackMsg()
        state = message.rerun_script
        state.query_string, state.page_script_hash = self._query, self._page
        state.widget_states.widgets.extend(self._widgets.values())
        state.cached_message_hashes.extend(self._kept)
        return message

    def _take(self, message: ForwardMsg) -> None:
        if message.HasField("new_session"):
            self._page = message.new_session.page_script_hash
        if message.HasField("page_info_changed"):
            self._query = message.page_info_changed.query_string
        if message.metadata.cacheable and not message.HasField("ref_hash"):
            self._kept[message.hash] = None
        if message.HasField("delta") and message.delta.HasField("new_element"):
            self._draw(message.delta.new_element)

    def _draw(self, element: Element) -> None:
        """Give a widget its state where it is new, or where the server has set it."""
        if element.HasField("component_instance"):
            self._map = element.component_instance.id
        for state, is_set in _states(element):
            if is_set or state.id not in self._widgets:
                self._widgets[state.id] = state


def _states(element: Element) -> Iterator[tuple[WidgetState, bool]]:
    """Return the state that a browser gives a widget, and whether the server has set it."""
    if element.HasField("button_group"):
        group = element.button_group
        drawn = [group.options[index].content for index in group.default]
        values = group.raw_values if group.set_value else drawn
        yield WidgetState(id=group.id, string_array_value={"data": values}), group.set_value
    if element.HasField("selectbox"):
        box = element.selectbox
        state = WidgetState(id=box.id)
        if box.set_value and box.HasField("raw_value"):
            state.string_value = box.raw_value
        elif box.HasField("default"):
            state.string_value = box.options[box.default]
        yield state, box.set_value
    if element.HasField("text_input"):
        text = element.text_input
        value = text.value if text.set_value else text.default
        yield WidgetState(id=text.id, string_value=value), text.set_value
    for kind in ("multiselect", "date_input"):
        if element.HasField(kind):
            widget = getattr(element, kind)
            yield WidgetState(id=widget.id, string_array_value={"data": []}), False
