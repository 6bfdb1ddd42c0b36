"""The Littlest JupyterHub: /opt/tljh/config/jupyterhub_config.d/interleave.py. Each learner's server brings the notebooks."""

c = get_config()  # noqa: F821

c.Spawner.cmd = ["/opt/tljh/user/bin/python", "/opt/interleave/room/sit.py"]
c.Spawner.start_timeout = 120  # a seat takes five seconds of one core; twenty at once share the cores
