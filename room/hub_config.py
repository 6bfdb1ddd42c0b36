"""JupyterHub's settings for ./lab room: each with its reason. What differs from room to room is in room.json."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from launcher import news, places  # noqa: E402
from room import class_service  # noqa: E402
from room.accounts import Accounts  # noqa: E402
from room.disk import Disk  # noqa: E402
from room.entrance import Entrance  # noqa: E402
from room.limits import Limits  # noqa: E402
from room.seat import Seat  # noqa: E402

folder = Path(os.environ["INTERLEAVE_ROOM"])
room = json.loads((folder / "room.json").read_text("utf-8"))
hub = folder / "hub"
c = get_config()  # noqa: F821

# One door, for the proxy; the hub behind it, and the proxy's own commands, listen on this machine alone.
c.JupyterHub.bind_url = room["url"]
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{room['hub_port']}"
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{room['api_port']}"
c.ConfigurableHTTPProxy.command = room["proxy"]
c.ConfigurableHTTPProxy.pid_file = str(hub / "proxy.pid")
c.JupyterHub.ssl_cert, c.JupyterHub.ssl_key = room["certificate"]

# A name and the room's word. A name is its first owner's: a second one would open the first one's notebooks.
c.JupyterHub.authenticator_class = Entrance
c.Entrance.word = room["word"]
c.Entrance.again = hub / "again"
c.Entrance.instructor = room["class"].get("word", "")
c.Authenticator.allow_all = True
c.JupyterHub.template_paths = [str(Path(__file__).parent / "templates")]

# Each learner is a user of this system, within limits. Seats are set in line; the page says who is how far.
c.JupyterHub.spawner_class = Seat
disk = Disk(folder, room["disk_mb"])
c.Seat.accounts = Accounts(folder, disk if disk.granted() else None)
c.Seat.told = folder / news.TOLD
c.Seat.limits = Limits(room["memory_mb"], room["threads"])
c.Seat.leases = folder / "leases" if room["turns"] else ""
c.Seat.class_view = room["class"]
c.Spawner.cmd = [sys.executable, str(places.ROOT / "room" / "sit.py")]
c.Spawner.start_timeout = 900
c.Spawner.http_timeout = 120
c.Spawner.poll_interval = 5  # a server that was killed is missed soon, and its page offers a new one
c.JupyterHub.concurrent_spawn_limit = 0
c.JupyterHub.active_server_limit = room["learners"]
# A computer whose clock is a year ahead would forget a cookie of thirty days at once, and never come in.
c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 1, "cookie_options": {"expires_days": 3650}}

# What the hub remembers, so that a learner is still in after it was started again.
c.JupyterHub.db_url = f"sqlite:///{hub / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(hub / "cookie_secret")

# A seat that nobody uses gives its memory back; what is saved stays. A service ends with its hub, also with one that is killed.
tied = [sys.executable, str(places.ROOT / "room" / "tied.py"), sys.executable, "-m"]
c.JupyterHub.services = [{
    "name": "idle-culler",
    "command": [*tied, "jupyterhub_idle_culler", f"--timeout={room['idle']}",
                f"--cull-every={max(1, room['idle'] // 10)}"],
}]
c.JupyterHub.load_roles = [{
    "name": "idle-culler", "services": ["idle-culler"],
    "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
}]

# Guesses and results on the instructor's page, if that was asked for.
if room["class"]:
    c.JupyterHub.services.append(class_service.service(room["class"], folder, tied))
    c.JupyterHub.load_roles.append(class_service.role())
