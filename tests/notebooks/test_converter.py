"""From a lesson's text to its notebook, and what is said about a lesson that cannot become one."""

import nbformat
import pytest

from launcher import glossary, notebooks, places
from launcher.problem import Problem


def code(page):
    return [cell.source for cell in page.cells if cell.cell_type == "code"]


def exercise_cell(page):
    return next(cell for cell in page.cells if "exercise" in cell.metadata.get("tags", []))


def test_same_lesson_same_bytes(build, sample):
    assert notebooks.text(build(sample)) == notebooks.text(build(sample))


def test_ids_say_lesson_and_position(build, sample):
    assert [cell.id for cell in build(sample).cells][:3] == ["90-01", "90-02", "90-03"]


def test_ids_do_not_depend_on_what_a_cell_says(build, sample):
    reworded = sample.replace("Ten letters, ten postmen.", "Eleven parcels.").replace("[look]", "[slow]")
    assert [cell.id for cell in build(reworded).cells] == [cell.id for cell in build(sample).cells]


def test_solved_has_the_same_cells(build, sample):
    assert [cell.id for cell in build(sample, notebooks.solved).cells] == [cell.id for cell in build(sample).cells]


def test_notebook_knows_its_kernel_and_its_lesson(build, sample):
    about = build(sample).metadata
    assert about.kernelspec.name == "interleave"
    assert about.language_info.name == "java"
    assert about.interleave == {"lesson": "90", "minutes": {"teach": 5, "exercise": 5},
                                "question": "what does a lesson turn into?"}


def test_tags_stay(build, sample):
    assert [cell.metadata.get("tags") for cell in build(sample).cells if cell.cell_type == "code"] == [
        ["predict"], ["run"], ["look"], None, ["exercise"]]


def test_starter_loses_one_comment_sign_and_keeps_the_rest(build, sample):
    shown = exercise_cell(build(sample)).source
    assert "    return n;      // your change goes here\n}" in shown
    assert "return n * 2" not in shown and "// starter" not in shown


def test_solution_loses_the_starter(build, sample):
    shown = exercise_cell(build(sample, notebooks.solved)).source
    assert shown.startswith("int doubled(int n) {\n    return n * 2;\n}\n")


def test_several_gaps_in_one_exercise(build, sample):
    gap = "    // solution\n    n += 0;\n    // starter\n    //\n    // n -= 1;\n    // end\n"
    page = build(sample.replace("int doubled(int n) {\n", "int doubled(int n) {\n" + gap))
    assert exercise_cell(page).source.startswith("int doubled(int n) {\n\n    n -= 1;\n    return n;")


def test_solution_is_folded_away_below_the_exercise(build, sample):
    cells = build(sample).cells
    below = cells[cells.index(exercise_cell(build(sample))) + 1].source
    assert below.index("Hint 1") < below.index("Hint 2") < below.index("Hint 3") < below.index("```java")
    assert below.count("<details>") == below.count("</details>") == 4
    assert below.endswith("\n\n</details>" * 4)
    assert "    return n * 2;" in below


def test_without_solutions_the_hints_end_and_the_answers_are_apart(tmp_path, sample):
    source = tmp_path / "90-sample.md"
    source.write_text(sample, "utf-8")
    assert notebooks.main(False, tmp_path, [source], solutions=False) == 0
    page = (tmp_path / "90-sample.ipynb").read_text("utf-8")
    assert "Hint 3" in page and "Solution" not in page and "return n * 2;" not in page
    answers = (tmp_path / "answers.md").read_text("utf-8")
    assert "### Exercise 90.1" in answers and "    return n * 2;" in answers
    assert "### Why did ten postmen finish so much sooner?\n\n**" in answers


def test_each_option_opens_by_itself(build, sample):
    asked = next(cell.source for cell in build(sample).cells if "Choose one" in cell.source)
    assert asked.count("<details>") == 3
    assert ". there are <code>10</code> cores</summary>\n\nNot quite. Count them with `machine()`\n" in asked
    assert "Yes. The timeline shows all of them at once" in asked


def test_the_right_answer_does_not_stand_at_one_place():
    cells = [cell for path in places.LESSONS.glob("[0-9]*.md") for cell in notebooks.notebook(path).cells]
    options = [option for cell in cells if "Choose one, then open it." in cell.source
               for option in cell.source.split("<summary>")[1:]]
    assert len({option[0] for option in options if "\n\nYes." in option}) > 2


def test_an_answer_that_begins_with_its_verdict_is_not_given_another(build, sample):
    page = build(sample.replace(":: count them", ":: Not quite. Count them"))
    assert page == build(sample)


def test_directives_are_cells_of_their_own(build, sample):
    sources = [cell.source for cell in build(sample).cells]
    assert "Look at who waited." in sources
    assert any(source.startswith("The rest is yours.") for source in sources)


@pytest.mark.parametrize("written, moved", [
    ("[a](01-x.md#why)", "[a](01-x.ipynb#why)"),
    ("[a](01-x.ipynb)", "[a](01-x.ipynb)"),
    ("[a](../notebooks/01-x.ipynb)", "[a](01-x.ipynb)"),
    ("![a](figures/b.png)", "![a](../lessons/figures/b.png)"),
    ('<img src="../lessons/figures/b.png">', '<img src="../lessons/figures/b.png">'),
    ("[a](https://b.c/d.md) [e](#f)", "[a](https://b.c/d.md) [e](#f)"),
])
def test_links_fit_the_folder_of_notebooks(written, moved):
    assert notebooks._relinked(written, places.LESSONS) == moved


@pytest.mark.parametrize("text, expected", [
    ("A makespan, and a makespan.", "A [makespan](../docs/glossary.md#makespan), and a makespan."),
    ("**Makespans** matter.", "**[Makespans](../docs/glossary.md#makespan)** matter."),
    ("# Makespan\n`makespan` [makespan](x.md) <i title='makespan'>x</i>", None),
    ("A makespan-like thing.", None),
])
def test_the_first_use_of_a_term_becomes_a_link(text, expected):
    missing = {"makespan": ["Makespan"]}
    assert glossary.linked(text, missing) == (expected or text)
    assert bool(missing) == (expected is None)


def test_nothing_is_written_twice(build, sample, tmp_path):
    build(sample)
    assert notebooks.main(False, tmp_path / "out", [tmp_path / "90-sample.md"]) == 0
    written = (tmp_path / "out" / "90-sample.ipynb")
    nbformat.validate(nbformat.read(written, as_version=4))
    before = written.stat().st_mtime_ns
    assert notebooks.main(False, tmp_path / "out", [tmp_path / "90-sample.md"]) == 0
    assert written.stat().st_mtime_ns == before


def test_a_notebook_somebody_worked_in_is_kept(build, sample, tmp_path):
    page = build(sample)
    next(cell for cell in page.cells if cell.cell_type == "code").execution_count = 1
    (tmp_path / "90-sample.ipynb").write_text(notebooks.text(page), "utf-8")
    assert notebooks.main(False, tmp_path, [tmp_path / "90-sample.md"]) == 0
    assert [kept.read_text("utf-8") for kept in tmp_path.glob("*.kept-*.ipynb")] == [notebooks.text(page)]
    assert (tmp_path / "90-sample.ipynb").read_text("utf-8") == notebooks.text(build(sample))


def test_check_names_what_differs_and_writes_nothing(build, sample, tmp_path, capsys):
    build(sample)
    assert notebooks.main(True, tmp_path / "out", [tmp_path / "90-sample.md"]) == 1
    assert "90-sample.ipynb is missing" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


GAP = "    // solution\n    return n * 2;\n    // starter\n    // return n;      // your change goes here\n    // end\n"
HINTS = "```{hints}\n- what is twice one?\n- a product\n- `n * 2`\n```\n"
CODE = "int doubled(int n) {"
QUESTION = "```{question}"


@pytest.mark.parametrize("before, after, where, says", [
    ("    // end\n", "", "    // solution", "This // solution has no // end."),
    ("    // starter\n", "", "    // end", "// end is out of order."),
    (GAP, "", CODE, "This exercise has nothing to solve."),
    ("    // return n; ", "    return n; ", "    return n; ", "A line of the starter is a comment in the lesson."),
    ("- a product\n", "", "```{hints}", "An exercise has 3 hints."),
    ("- a product\n", "a product\n", "a product", "This line of {hints} is not an item."),
    (HINTS, "", CODE, "Exercise 90.1 has no hints."),
    (HINTS, "First some text.\n\n" + HINTS, CODE, "Exercise 90.1 has no hints."),
    ("The rest is yours.", HINTS, "```{hints}", "These hints follow no exercise."),
    ("- [x]", "- [ ]", QUESTION, "A question has one right answer among others."),
    ("- [ ] the letters", "- [x] the letters", QUESTION, "A question has one right answer among others."),
    (" :: compare the lengths of the bars", "", "- [ ] the letters", "An option says why it is right, or what refutes it."),
    (" Why did ten postmen finish so much sooner?", "", QUESTION, "This question asks nothing."),
    ("finish so much", "finish `so` much", QUESTION, "The line that opens a directive cannot hold a backtick."),
    ("A guess comes first.", "```{note}\nA guess.\n```", "```{note}", "There is no directive {note}."),
    ("A guess comes first.", ":::{note}\nA guess.\n:::", ":::{note}", "There is no directive {note}."),
    ("A guess comes first.", "A guess.\n\n:::{note}\n", ":::{note}", "This fence is never closed."),
    ("[predict]", "[predcit]", "var guess", "There is no tag predcit."),
    (":tags: [predict]", ":name: x", "var guess", "A code cell has no options but tags."),
    ('check("90.1"', 'check("9.1"', CODE, "An exercise has one check, with an id of this lesson."),
    ("ten.timeline()", "int i = 1;\n" * 16, "int i", "This code cell is too long to be read at a glance: 16 lines."),
    ("ten.timeline()", "ten.timeline() // " + "-" * 90, "ten.timeline", "A line of this cell is cut off on a projector: it has 108 characters."),
    ("ten.timeline()", "", ":tags: [look]", "This code cell is empty."),
    ("title: A sample", "titel: A sample", "---", "The front matter lacks title."),
    ("title: A sample", "title: A: sample", "title", "This YAML cannot be read."),
    ('lesson: "90"', 'lesson: "09"', "---", "The number of the lesson is not that of its file."),
    ("{teach: 5, exercise: 5}", "10", "---", "minutes needs two numbers."),
    ("{name: interleave,", "{name: java,", "---", "A lesson runs on the lab's kernel."),
])
def test_mistakes_are_told_with_their_place(build, sample, before, after, where, says):
    assert before in sample
    wrong = sample.replace(before, after, 1)
    with pytest.raises(Problem) as told:
        build(wrong)
    assert f"90-sample.md:{line_of(where, wrong)}: {says}" in str(told.value)
    assert "try:" in str(told.value)


def test_an_id_is_used_once(build, sample):
    exercise = sample[sample.rindex("```{code-cell}"):]
    with pytest.raises(Problem, match="There are two exercises 90.1"):
        build(sample + "\n" + exercise)


def test_one_bad_lesson_does_not_keep_the_others_from_being_built(sample, tmp_path, capsys):
    (tmp_path / "90-good.md").write_text(sample)
    (tmp_path / "90-bad.md").write_text(sample.replace("- [x]", "- [ ]"))
    assert notebooks.main(False, tmp_path, [tmp_path / "90-bad.md", tmp_path / "90-good.md"]) == 1
    assert (tmp_path / "90-good.ipynb").exists() and not (tmp_path / "90-bad.ipynb").exists()
    assert f"90-bad.md:{line_of(QUESTION, sample)}" in capsys.readouterr().err


def line_of(start, text):
    return next(line for line, words in enumerate(text.splitlines(), start=1) if words.startswith(start))
