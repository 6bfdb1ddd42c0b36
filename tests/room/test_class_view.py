"""The class view: what it takes and refuses, who may look, how soon a page knows, a full disk, a forged token."""

import concurrent.futures
import json
import time

import pytest
import requests
from class_people import CODE, KEY, WORD, Served, Watcher, answers, guess, measured, post
from people import free_port

from room.class_view import access, gain, histogram, message

RIGHT = {str(no): True for no in range(1, 9)}


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """A start takes a second: one for all."""
    started = Served(tmp_path_factory.mktemp("view") / "class", free_port())
    yield started
    started.stop()


@pytest.fixture
def served(running):
    """A class that nobody has sent anything to."""
    running.forget()
    return running


@pytest.mark.parametrize("wrong", [
    guess(1, code=CODE), guess(1, output="42"), guess("1"), guess(True), guess(float("inf")), guess(1, what="two\nlines"),
    guess(1, what="w" * 301), guess(1, lesson="my notebook"), guess(1, kind="code"), guess(1, kind=["guess"]), {"kind": "guess"}, CODE,
    answers("before", {"1": "b"}), answers("between", RIGHT), answers("before", {"one": True})])
def test_what_is_no_message_is_refused(wrong):
    with pytest.raises(message.Refused):
        message.read(post("a", wrong))


def test_words_of_every_language_are_taken():
    for what in ("zehn Wege, für immer", "十个线程", "عشرة خيوط", "10\u00a0threads 👩‍💻"):
        assert message.read(post("a", guess(1, what=what)))["messages"][0]["what"] == what


@pytest.mark.parametrize("envelope", [
    post("a"), post("a", *[guess(1)] * 101), post("../a", guess(1)), post("a", guess(1), cores=0), post("a", guess(1)) | {"user": "ada"},
    [], None, {"learner": "a"}])
def test_what_is_no_envelope_is_refused(envelope):
    with pytest.raises(message.Refused):
        message.read(envelope)


@pytest.mark.parametrize("values", [[5], [0], [0, 0, 3], [1, 2, 3, 4], [10, 1000, 5], [-3, 8], [0.001, 1e9], [104, 1010, 100, 99.5],
                                    [1, 1e300], [0.1, 0.30000000000000004]])
def test_each_value_is_in_one_bin_between_round_borders(values):
    borders = histogram.edges(values)
    assert borders == sorted(set(borders))
    assert borders[0] <= min(values) and max(values) <= borders[-1]
    counts = histogram.counts(values, borders)
    assert sum(counts) == len(values)
    assert len(counts) <= 400
    for value in values:
        assert any(low <= value <= high for low, high in zip(borders, borders[1:]))


def test_the_gain_is_hakes():
    assert gain.normalised(0.4, 0.7) == pytest.approx(0.5)
    assert gain.normalised(0.5, 0.5) == 0
    assert gain.normalised(1, 1) is None and gain.normalised(None, None) is None


def test_only_who_answered_both_counts():
    rows = [{"learner": who, "moment": moment, "question": no, "correct": no <= right}
            for who, moment, right in [("a", "before", 2), ("a", "after", 6), ("b", "before", 8)] for no in range(1, 9)]
    found = gain.of(rows)
    assert (found["both"], found["before"]["share"], found["after"]["share"]) == (1, 0.25, 0.75)
    assert found["before"]["right"] == [1, 1, 0, 0, 0, 0, 0, 0]
    assert found["gain"] == pytest.approx(2 / 3)
    assert found["answered"] == {"before": 2, "after": 1}


def test_the_questions_have_a_misconception_each():
    assert list(gain.titles()) == list(range(1, 9))


def test_a_question_is_closed_until_it_is_opened(served):
    for no, value in enumerate((10, 20, 20, 90)):
        assert served.tell(post(f"learner-{no}", guess(value), cores=2 + 2 * (no % 2))).status_code == 204
    served.tell(post("learner-1", measured(20, 31.5), cores=4))
    question, = served.state()["questions"]
    assert question == {"lesson": "01", "what": "ten waits", "cell": "01-06", "unit": "ms", "guesses": 4, "measured": 1, "open": False}
    assert served.open("01", "ten waits").status_code == 204
    question, = served.state()["questions"]
    assert [column["cores"] for column in question["columns"]] == [None, 4]
    assert [sum(column["counts"]) for column in question["columns"]] == [4, 1]
    assert question["columns"][0]["median"] == 20
    served.open("01", "ten waits", False)
    assert "columns" not in served.state()["questions"][0]


def test_a_guess_stands_once_its_answer_is_known(served):
    served.tell(post("a", guess(10)))
    served.tell(post("a", guess(12)))
    served.tell(post("a", measured(12, 31.5)))
    served.tell(post("a", guess(31)))
    row, = served.rows("guess")
    assert (row["guess"], row["measured"]) == (12, 31.5)


def test_results_are_medians_by_number_of_cores(served):
    for no, cores in enumerate((2, 2, 8)):
        ways = [{"strategy": "one", "ms": 100 + no}, {"strategy": "ten", "ms": 50.0, "speedup": 2.0}]
        served.tell(post(f"l{no}", {"kind": "result", "lesson": "08", "cell": "", "uid": f"u{no}", "of": "08", "workload": "files",
                                    "ways": ways}, cores=cores))
    work, = served.state()["results"]
    assert (work["lesson"], work["workload"]) == ("08", "files")
    assert [(cell["cores"], cell["ms"], cell["learners"]) for cell in work["ways"][0]["cores"]] == [(2, 100.5, 2), (8, 102, 1)]


def test_a_name_is_shown_only_of_who_gave_one(served):
    name = {"kind": "name", "lesson": "", "cell": ""}
    served.tell(post("a", guess(1)))
    served.tell(post("b", guess(1), name | {"name": "Ada"}))
    assert [learner["name"] for learner in served.state()["learners"]] == ["", "Ada"]
    assert [learner["number"] for learner in served.state()["learners"]] == [1, 2]
    served.tell(post("b", name | {"name": ""}))
    assert [learner["name"] for learner in served.state()["learners"]] == ["", ""]


def test_did_they_learn(served):
    served.tell(post("a", answers("before", {"1": True, "2": False}), answers("after", RIGHT)))
    learned = served.state()["learned"]
    assert learned["both"] == 1 and learned["after"]["share"] == 1 and learned["gain"] == 1


@pytest.mark.parametrize("page", ["teach", "events", "guesses.csv", "results.csv", "answers.csv"])
def test_only_the_instructor_may_look(served, page):
    for cookie in ({}, {"interleave-class": WORD}, {"interleave-class": "x" * 32}):
        refused = requests.get(served.url + page, cookies=cookie, timeout=20)
        assert refused.status_code == 403 and "instructor" in refused.text
    assert requests.get(f"{served.url}{page}?key={KEY[:-1]}", timeout=20).status_code == 403


def test_the_key_goes_from_the_address_into_the_browser(served):
    browser = requests.Session()
    page = browser.get(f"{served.url}teach?key={KEY}", timeout=20)
    assert page.status_code == 200 and page.url == f"{served.url}teach"


def test_only_the_instructors_page_may_open(served):
    served.tell(post("a", guess(1)))
    body = {"lesson": "01", "what": "ten waits", "open": True}
    header = {"X-Class-View": "1"}
    assert requests.post(f"{served.url}open", json=body, headers=header, timeout=20).status_code == 403
    assert served.teacher.post(f"{served.url}open", json=body, timeout=20).status_code == 403, "another site sends no such header"
    assert not served.state()["questions"][0]["open"]


def test_what_leaves_is_said_to_everybody(served):
    page = requests.get(served.url, timeout=20)
    assert "Never your code. Never what it prints." in page.text and page.status_code == 200


def test_tables_are_no_formulas(served):
    served.tell(post("a", guess(1, what="=HYPERLINK(0)"), {"kind": "name", "lesson": "", "cell": "", "name": "@Ada"}))
    table = served.teacher.get(f"{served.url}guesses.csv", timeout=20).text
    assert "'=HYPERLINK(0)" in table and "'@Ada" in table and ",=" not in table


def test_a_wrong_word_is_refused_and_many_have_to_wait(tmp_path):
    served = Served(tmp_path / "class", free_port())  # from here on it refuses this computer
    assert served.tell(post("a", guess(1)), word="Tako Misu Rele").status_code == 204, "however it is typed"
    said = [served.tell(post("a", guess(1)), word=f"wrong-{no}") for no in range(12)]
    assert said[0].status_code == 403 and said[0].text == "That is not the word of this class."
    served.stop()
    assert said[-1].status_code == 429 and "Try again in" in said[-1].text


def test_what_is_too_long_or_no_json_is_refused(served):
    headers = {"Authorization": f"token {WORD}"}
    assert requests.post(f"{served.url}tell", data="{" * 1000, headers=headers, timeout=20).status_code == 400
    assert requests.post(f"{served.url}tell", data="[" * 100_000, headers=headers, timeout=20).status_code == 400
    try:
        assert requests.post(f"{served.url}tell", data="x" * 400_000, headers=headers, timeout=20).status_code in (400, 413)
    except requests.RequestException:
        pass  # it does not even read it
    assert served.tell(post("a", guess(1))).status_code == 204, "others go on"


def test_a_token_is_of_one_seat():
    seats = access.Seats("secret")
    ada, bob = access.seat_token("secret", "ada"), access.seat_token("secret", "bob")

    def learner(token):
        return seats.learner(type("Request", (), {"headers": {"Authorization": f"token {token}"}}), {})

    assert learner(ada) != learner(bob) and "ada" not in ada
    forged = [f"{bob.split('.')[0]}.{ada.split('.')[1]}", access.seat_token("guessed", "ada"), ada[:-1], ada.split(".")[0], "", ".", "ä.ö"]
    for token in forged:
        with pytest.raises(Exception) as refused:
            learner(token)
        assert refused.value.status_code == 403


def test_a_full_disk_is_told_and_what_is_sent_again_is_kept(tmp_path):
    full = Served(tmp_path / "class", free_port(), most_pages=20)
    try:
        said, no = None, 0
        while no < 5_000 and (said is None or said.status_code == 204):
            no += 1
            said = full.tell(post("a", *[guess(1, what=f"{'w' * 200} {no} {at}") for at in range(20)]))
        assert said.status_code == 507 and "full" in said.text
        assert "cannot be written" in full.state()["problem"]
        kept = len(full.rows("guess"))
        full.stop()
        full.start(most_pages=10_000)
        assert len(full.rows("guess")) == kept == 20 * (no - 1), "a post is kept whole or not at all"
        assert full.tell(post("a", guess(1))).status_code == 204
        assert full.state()["problem"] == ""
    finally:
        full.stop()


@pytest.mark.parametrize("learners", [30, 300])
def test_a_page_knows_of_every_guess_soon(served, learners):
    """The time is measured by bench/room/class_view.py; here it is only that all come, and soon for a person."""
    watcher = Watcher(served)
    with concurrent.futures.ThreadPoolExecutor(8) as senders:
        said = list(senders.map(lambda no: served.tell(post(f"learner-{no}", guess(no))).status_code, range(learners)))
    sent = time.monotonic()
    assert said == [204] * learners
    complete = watcher.until(lambda state: state.questions and state.questions[0]["guesses"] == learners)
    assert complete.at - sent < 10
    assert len(complete.learners) == learners
    assert len(watcher.states) <= learners, "what comes together is told together"
    watcher.close()


def test_a_class_is_forgotten_when_the_instructor_says_so(served):
    served.tell(post("a", guess(1)))
    assert served.forget().status_code == 204
    assert served.state()["learners"] == [] and served.state()["questions"] == []


def test_the_file_is_the_instructors_alone(served):
    served.tell(post("a", guess(1)))
    assert served.folder.stat().st_mode & 0o077 == 0
    assert json.dumps(served.rows("learner")).count(CODE) == 0
