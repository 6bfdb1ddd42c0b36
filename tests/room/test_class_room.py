"""The class view of a room: guesses come from seats, the instructor alone looks in, and no token does more than it says."""

import json

import pytest
import requests
from class_people import guess, post
from people import Visitor

SERVICE = "/services/class/"


@pytest.fixture(scope="module")
def asked(room):
    """What root can read."""
    return json.loads((room.folder / "room/room.json").read_text())["class"]


@pytest.fixture(scope="module")
def teacher(room, asked):
    visitor = Visitor(room)
    assert visitor.come_in("instructor", asked["word"]).status_code == 302
    return visitor


def state(visitor):
    with visitor.see(f"{SERVICE}events", stream=True) as page:
        line = next(line for line in page.iter_lines() if line.startswith(b"data: "))
    return json.loads(line[6:])


def tell(asked, token, what):
    return requests.post(f"http://127.0.0.1:{asked['port']}{SERVICE}tell", json=post("anybody", guess(1, what=what)),
                         headers={"Authorization": f"token {token}"}, timeout=30)


def test_a_guess_goes_from_a_seat_to_the_instructors_page(room, ada, kernel, teacher):
    assert "The class view at" in ada.cell(kernel, "classView()")
    ada.cell(kernel, 'predict("a guess in a room", 7)')
    room.until(lambda: any(one["what"] == "a guess in a room" for one in state(teacher)["questions"]))
    page = teacher.see(f"{SERVICE}teach")
    assert page.status_code == 200 and "Who is where" in page.text
    assert "ada" not in json.dumps(state(teacher)["learners"])
    assert "a guess in a room" in teacher.see(f"{SERVICE}guesses.csv").text


def test_learners_may_not_look(room, ada, visitor):
    for path in ("teach", "events", "guesses.csv"):
        assert ada.see(SERVICE + path).status_code == 403
        assert "/hub/login" in visitor.see(SERVICE + path).url
        with_token = requests.get(room.url + SERVICE + path, headers={"Authorization": f"token {ada.token}"}, timeout=30,
                                  allow_redirects=False)
        assert with_token.status_code in (302, 403), with_token.status_code
    assert "Never your code." in visitor.see(SERVICE).text


def test_nobody_else_is_the_instructor(room, visitor):
    said = visitor.come_in("instructor")
    assert "called instructor already" in said.text
    assert "not the room" in visitor.come_in("instructor", "wrong-word").text
    assert visitor.come_in("mallory", json.loads((room.folder / "room/room.json").read_text())["class"]["word"]).status_code != 302


def test_a_forged_token_is_refused(room, ada, bob, kernel, asked, teacher):
    token = ada.cell(kernel, 'System.getenv("INTERLEAVE_CLASS_WORD")').strip('"')
    assert tell(asked, token, "true").status_code == 204
    learner, proof = token.split(".")
    for forged in (f"{'0' * 32}.{proof}", f"{learner}.{'0' * 64}", learner, ada.token, ""):
        refused = tell(asked, forged, "forged")
        assert refused.status_code == 403 and refused.text == "This is no token of a seat in this room."
    assert all(one["what"] != "forged" for one in state(teacher)["questions"])
    assert requests.get(f"{room.url}/hub/api/user", headers={"Authorization": f"token {token}"}, timeout=30).status_code == 403


def test_learners_cannot_read_the_classs_file(room, ada):
    for file in ("class/class.sqlite", "room.json"):
        assert "PermissionError" in room.as_learner("ada", f"open({str(room.folder / 'room' / file)!r})")


def test_the_wall_names_no_word_of_the_instructor(room, asked):
    assert asked["word"] not in room.said() and "./lab room class" in room.said()
    assert asked["word"] in room.run("class").stdout
