"""./lab assignments: the lessons' exercises as a course for nbgrader, which is installed when somebody asks for it."""

from launcher import build, environment, places, reset, setup

NEXT = """
To go on, in that folder, with LESSON such as 01-concurrency-and-parallelism:
  {nbgrader} generate_assignment LESSON     starters in place of solutions, into release/
  {nbgrader} release_assignment LESSON      where learners fetch it
  {nbgrader} collect LESSON                 what they submitted
  {nbgrader} autograde LESSON               runs every notebook: a point for each exercise that is right
  {nbgrader} generate_feedback LESSON       a page for each learner"""


def main(arguments) -> int:
    setup.set_up()
    environment.set_up_course()
    into = arguments[:2] if arguments[:1] == ["--into"] else []
    build.course(*into, *map(reset.find, arguments[len(into):]))
    print(NEXT.format(nbgrader=places.near(environment.python().with_name("nbgrader"))))
    return 0
