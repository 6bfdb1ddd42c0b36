"""Real kernels and a real class view: what arrives of a lesson's cells, and what becomes of cells when nobody takes it."""

import os
import time

import pytest
from class_people import KEY, WORD, Served, Watcher
from jupyter_client.manager import KernelManager
from people import free_port

from launcher import environment

SECRET = "never to leave this kernel"
GUESS = """var guess = predict("forty waits", 120).inMs();
String own = "%s"; System.out.println(own);
var waits = workload("waits", 4, i -> Thread.sleep(1)).run("alone", tasks -> tasks.forEach(Task::run));
System.out.println(guess.check(waits)); record("01", waits, guess)""" % SECRET


class Kernel:
    """One learner's, in a lesson's notebook."""

    def __init__(self, folder, address, word=WORD):
        env = environment.variables(INTERLEAVE_HOME=str(folder), INTERLEAVE_RESULTS=str(folder), INTERLEAVE_CLASS=address,
                                    INTERLEAVE_CLASS_WORD=word, JPY_SESSION_NAME=f"{folder}/01-concurrency.ipynb")
        self.manager = KernelManager(kernel_name="interleave")
        self.manager.start_kernel(env=env, cwd=str(folder))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=90)

    def run(self, code, cell="own"):
        """(status, everything printed and shown)."""
        message = self.client.session.msg("execute_request", {
            "code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}, metadata={"cellId": cell})
        self.client.shell_channel.send(message)
        said = []
        while True:
            reply = self.client.get_iopub_msg(timeout=90)
            if reply["parent_header"].get("msg_id") != message["header"]["msg_id"]:
                continue
            content = reply["content"]
            said.append(content.get("text") or content.get("data", {}).get("text/plain") or content.get("evalue") or "")
            if reply["msg_type"] == "status" and content["execution_state"] == "idle":
                status = self.client.get_shell_msg(timeout=90)["content"]["status"]
                return status, "".join(said)

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    running = Served(tmp_path_factory.mktemp("class") / "class", free_port())
    yield running
    running.stop()


@pytest.fixture(scope="module")
def ada(served, tmp_path_factory):
    kernel = Kernel(tmp_path_factory.mktemp("ada"), served.url)
    yield kernel
    kernel.close()


def test_a_lesson_arrives_without_its_code_and_its_output(served, ada):
    watcher = Watcher(served)
    status, said = ada.run(GUESS, cell="01-06")
    assert status == "ok" and SECRET in said
    seen = watcher.until(lambda state: state.results and state.questions and state.questions[0]["measured"])
    assert seen.questions[0]["cell"] == "01-06" and seen.questions[0]["lesson"] == "01"
    assert seen.results[0]["workload"] == "waits"
    assert seen.learners[0]["cores"] == len(os.sched_getaffinity(0)) and seen.learners[0]["name"] == ""
    everything = str([served.rows(table) for table in ("learner", "guess", "result", "answer")])
    assert SECRET not in everything and "println" not in everything and str(os.getpid()) not in str(seen.learners)
    watcher.close()


def test_a_cell_of_ones_own_has_the_lesson_and_no_number(served, ada):
    watcher = Watcher(served)
    ada.run('predict("mine", 7)')
    asked = watcher.until(lambda state: any(one["what"] == "mine" for one in state.questions)).questions
    assert next((one["lesson"], one["cell"]) for one in asked if one["what"] == "mine") == ("01", "")
    watcher.close()


def test_answers_go_through_the_same_door(served, ada):
    watcher = Watcher(served)
    assert "1. Ten downloads" in ada.run("questions()")[1]
    assert "kept" in ada.run('answers("before", "aaaaaaaa")')[1]
    said = ada.run('answers("after", "cbadcbda")')[1]
    assert "8 of 8 are right; before the workshop 2." in said
    learned = watcher.until(lambda state: state.learned["both"] == 1).learned
    assert (learned["before"]["share"], learned["after"]["share"], learned["gain"]) == (0.25, 1, 1)
    watcher.close()


def test_no_thread_of_the_door_is_a_cells(served, ada):
    assert "class view" not in ada.run('predict("again", 7)')[1]
    assert "still run" not in ada.run("1 + 1")[1]


def test_cells_go_on_without_a_class_view_and_it_is_said_once(served, ada):
    served.stop()
    status, said = ada.run('predict("lost?", 1)')
    assert status == "ok"
    end = time.monotonic() + 60
    while "does not get your guesses now" not in said and time.monotonic() < end:
        status, said = ada.run('predict("lost?", 1)')
        assert status == "ok"
    assert "Your cells go on without it." in said
    assert [ada.run(f'predict("lost?", {no})')[1].count("Your cells") for no in range(3)] == [0, 0, 0]
    assert "Not taken yet:" in ada.run("classView()")[1]
    served.start()
    watcher = Watcher(served)
    watcher.until(lambda state: any(one["what"] == "lost?" for one in state.questions), 60)
    watcher.close()


@pytest.mark.skipif(not os.environ.get("INTERLEAVE_DEEP"), reason="starts another kernel; ClassViewTest has it without one: --deep")
def test_a_wrong_word_is_said_and_stops_nothing(served, tmp_path):
    stranger = Kernel(tmp_path, served.url, word="not-the-word-" + KEY)
    try:
        end, said = time.monotonic() + 60, ""
        while "refuses" not in said and time.monotonic() < end:
            status, said = stranger.run('predict("ten waits", 1)')
            assert status == "ok"
        assert "That is not the word of this class." in said
    finally:
        stranger.close()
    assert all(one["what"] != "ten waits" for one in served.state()["questions"])
