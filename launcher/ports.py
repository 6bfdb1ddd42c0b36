"""Ports of this machine: free to listen at, taken, or answered at."""

import socket

from launcher import system

LOOPBACK = "127.0.0.1"


def probe(address: str, port: int):
    """Binds it and lets it go; an OSError says why that cannot be."""
    with socket.socket() as bound:
        if not system.WINDOWS:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((address, port))


def free(count: int) -> list:
    """Of this machine alone."""
    probes = [socket.create_server((LOOPBACK, 0)) for _ in range(count)]
    try:
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()


def answers(port: int, address: str = LOOPBACK) -> bool:
    """Whether something listens there."""
    try:
        socket.create_connection((address, port), timeout=1).close()
        return True
    except OSError:
        return False
