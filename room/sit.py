"""What a learner's seat or container runs, as the learner: brings the notebooks, then becomes the learner's JupyterLab.

Nothing of root's writes into a learner's home, where a link of theirs could lead it elsewhere. Behind a hub the server is
the hub's; alone, as in a container on one's own machine, it is JupyterLab with its token.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from launcher import home, jupyter, places  # noqa: E402


def main(arguments):
    home.furnish()
    server, app = ("jupyterhub.singleuser", "ServerApp") if "JUPYTERHUB_API_TOKEN" in os.environ else ("jupyterlab", "LabApp")
    command = [sys.executable, "-m", server, f"--ServerApp.root_dir={places.WORK}",
               f"--{app}.default_url={jupyter.start_page()}", "--LabApp.expose_app_in_browser=True", *arguments]
    os.chdir(places.WORK)
    os.execv(sys.executable, command)


if __name__ == "__main__":
    main(sys.argv[1:])
