"""A wire between a browser and a server, which a test may cut and mend."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

from tests.browser.server import HOST


class Wire:
    """Passes on what comes to `port`; while it is cut, it hangs up on whoever calls."""

    def __init__(self, server_port: int) -> None:
        self._server_port, self._is_cut, self._ends = server_port, False, list[socket.socket]()
        self._listening = socket.create_server((HOST, 0))
        self.port: int = self._listening.getsockname()[1]
        Thread(target=self._listen, daemon=True).start()

    def cut(self) -> None:
        """Cut all connections, and let none through until it is mended."""
        self._is_cut = True
        while self._ends:
            _hang_up(self._ends.pop())

    def mend(self) -> None:
        """Let connections through."""
        self._is_cut = False

    def end(self) -> None:
        """Take it away."""
        self.cut()
        _hang_up(self._listening)

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._listening.accept()
                if self._is_cut:
                    _hang_up(caller)
                else:
                    self._connect(caller)

    def _connect(self, caller: socket.socket) -> None:
        server = socket.create_connection((HOST, self._server_port))
        self._ends += [caller, server]
        for ends in ((caller, server), (server, caller)):
            Thread(target=_pass_on, args=ends, daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)
    _hang_up(target)


def _hang_up(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


@contextmanager
def wire_to(server_port: int) -> Iterator[Wire]:
    """Lay a wire to a server on this computer."""
    wire = Wire(server_port)
    try:
        yield wire
    finally:
        wire.end()
