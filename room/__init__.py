"""The hub's side of ./lab room. It runs in the lab's environment, with JupyterHub; the launcher starts it."""
