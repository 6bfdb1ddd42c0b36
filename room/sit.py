"""What a learner's seat runs, as the learner: brings the notebooks, then becomes the learner's JupyterLab.

Nothing of root's writes into a learner's home, where a link of theirs could lead it elsewhere.
"""

import os
import sys

from launcher import home, jupyter, places


def main():
    home.furnish()
    command = [sys.executable, "-m", "jupyterhub.singleuser", f"--ServerApp.root_dir={places.WORK}",
               f"--ServerApp.default_url={jupyter.start_page()}", "--LabApp.expose_app_in_browser=True"]
    os.chdir(places.WORK)
    os.execv(sys.executable, command)


if __name__ == "__main__":
    main()
