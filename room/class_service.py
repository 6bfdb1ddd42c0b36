"""The class view of a room: a service of the hub, into which the instructor alone may look."""

import json
from pathlib import Path

from launcher import places
from room import names
from room.class_view.access import seat_token

NAME = "class"
PREFIX = f"/services/{NAME}/"


def service(asked: dict, folder: Path, tied: list) -> dict:
    """For c.JupyterHub.services. It listens on this machine alone; browsers reach it through the hub's proxy."""
    settings = {"on": "127.0.0.1", "port": asked["port"], "secret": asked["secret"]}
    return {
        "name": NAME, "url": f"http://127.0.0.1:{asked['port']}", "oauth_no_confirm": True, "display": False,
        "command": [*tied, "room.class_view.service", str(folder / "class")], "cwd": str(places.ROOT),
        "environment": {"PYTHONPATH": str(places.ROOT), "PYTHONDONTWRITEBYTECODE": "1",
                        "INTERLEAVE_CLASS_SETTINGS": json.dumps(settings)},
    }


def role() -> dict:
    """For c.JupyterHub.load_roles."""
    return {"name": "instructor", "users": [names.INSTRUCTOR], "scopes": [f"access:services!service={NAME}"]}


def seat(asked: dict, name: str) -> dict:
    """For the environment of a learner's seat: where to send, and a token that can do this alone."""
    if not asked:
        return {}
    return {"INTERLEAVE_CLASS": f"http://127.0.0.1:{asked['port']}{PREFIX}", "INTERLEAVE_CLASS_WORD": seat_token(asked["secret"], name)}
