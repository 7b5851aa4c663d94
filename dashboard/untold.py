"""What the server does not tell of itself: Streamlit says to each reader on what it runs."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_MOST_BYTES = 10_000
"""What begins a run is far shorter, so that what is long need not be looked into."""


class Untold:
    """Takes the versions of Python and of the system out of what begins each script run.

    The version of Streamlit stays: the scripts that every browser loads name it too.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, and what is answered but for that."""

        async def send_less(message: Message) -> None:
            data = message.get("bytes")
            if data and len(data) <= _MOST_BYTES:
                message = {**message, "bytes": without_environment(data)}
            await send(message)

        await self._app(scope, receive, send_less if scope["type"] == "websocket" else send)


def without_environment(data: bytes) -> bytes:
    """Return a message of Streamlit's to its page without what it says of Python and the system.

    All other messages stay as they are, byte by byte.
    """
    message = ForwardMsg.FromString(data)
    if message.WhichOneof("type") != "new_session":
        return data
    environment = message.new_session.initialize.environment_info
    environment.python_version = environment.server_os = ""
    without: bytes = message.SerializeToString()
    return without
