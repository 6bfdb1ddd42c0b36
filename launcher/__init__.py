"""The launcher behind ./lab: sets the lab up, opens it, tests it. Python's standard library alone."""
