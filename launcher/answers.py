"""The solutions of all exercises and the answers to all questions on one page, for whoever teaches without them in the notebooks."""

from launcher import directives, exercise


def page(lessons) -> str:
    """Markdown: a chapter a lesson, without those that ask nothing."""
    chapters = [_chapter(lesson) for lesson in lessons]
    return "# Answers\n\n" + "\n".join(chapter for chapter in chapters if chapter)


def _chapter(lesson):
    answers = [_answer(lesson, block) for block in lesson.blocks]
    told = [answer for answer in answers if answer]
    return "\n\n".join([f"## {lesson.number} {lesson.front['title']}", *told]) + "\n" if told else ""


def _answer(lesson, block):
    if "exercise" in block.tags:
        solution = exercise.starter_and_solution(lesson, block)[1]
        return f"### Exercise {exercise.ids(block.source)[0]}\n\n```java\n{solution}\n```"
    if block.kind == "question":
        option, why = directives.right(lesson, block)
        return f"### {block.argument}\n\n**{option}**\n\n{why}"
    return None
