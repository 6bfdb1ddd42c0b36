"""The class view: guesses and results of a room, live, for its instructor. One service, one page, one SQLite file."""
