"""nbgrader's settings for a course of Interleave's exercises. ./lab assignments wrote this file, and leaves it as it is."""

import os
from pathlib import Path

from nbgrader.converters import GenerateAssignment
from nbgrader.preprocessors import ClearSolutions, NbGraderPreprocessor


class Starters(NbGraderPreprocessor):
    """What a learner begins with, in place of the solution: more than the one line that nbgrader itself would leave."""

    def preprocess_cell(self, cell, resources, index):
        cell.source = cell.metadata.pop("starter", cell.source)
        return cell, resources


steps = GenerateAssignment.class_traits()["preprocessors"].default()

c = get_config()  # noqa: F821
c.CourseDirectory.course_id = "interleave"
c.GenerateAssignment.preprocessors = [Starters if step is ClearSolutions else step for step in steps]

# A lesson measures, and nobody is there to guess. What is measured goes beside the course, not into anybody's results.
c.Execute.timeout = 180
os.environ |= {"INTERLEAVE_GUESSES": "off", "INTERLEAVE_SIZE": "small", "INTERLEAVE_RESULTS": str(Path.cwd() / "measured")}
