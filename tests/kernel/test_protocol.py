"""What the messaging protocol asks, beyond what jupyter_kernel_test covers."""

import time

import pytest


def test_every_reply_has_a_status(shared):
    for request in (
        shared.client.kernel_info,
        lambda: shared.client.complete("Str"),
        lambda: shared.client.inspect("String"),
        lambda: shared.client.history(hist_access_type="tail", n=1),
        shared.client.comm_info,
    ):
        assert shared.reply(request())["content"]["status"] == "ok"


def test_dates_have_microseconds(shared):
    dates = [shared.run("1 + 1").reply["header"]["date"] for _ in range(3)]
    assert all(date.tzinfo is not None for date in dates)
    assert any(date.microsecond % 1000 for date in dates)


def test_silent_publishes_nothing_and_counts_nothing(shared):
    count = shared.run("1 + 1").reply["content"]["execution_count"]
    silent = shared.run("2 + 2", silent=True)
    assert silent.value is None and silent.of_type("execute_input") == []
    assert shared.run("1 + 1").reply["content"]["execution_count"] == count + 1


def test_store_history_false_counts_nothing(shared):
    count = shared.run("1 + 1").reply["content"]["execution_count"]
    shared.run("3 + 3", store_history=False)
    assert shared.run("1 + 1").reply["content"]["execution_count"] == count + 1


def test_user_expressions(shared):
    reply = shared.run("int seven = 7;", user_expressions={"a": "seven * 2", "b": "nonsense"}).reply
    expressions = reply["content"]["user_expressions"]
    assert expressions["a"]["status"] == "ok"
    assert expressions["a"]["data"]["text/plain"] == "14"
    assert expressions["b"]["status"] == "error"


def test_stop_on_error_aborts_what_is_queued(shared):
    first = shared.start('Thread.sleep(300); throw new RuntimeException("boom");')
    second = shared.start("1 + 1")
    assert shared.reply(first)["content"]["status"] == "error"
    assert shared.reply(second)["content"]["status"] == "aborted"


def test_stop_on_error_false_goes_on(shared):
    first = shared.start('Thread.sleep(300); throw new RuntimeException("boom");', stop_on_error=False)
    second = shared.start("1 + 1")
    assert shared.reply(first)["content"]["status"] == "error"
    assert shared.reply(second)["content"]["status"] == "ok"


def test_input(shared):
    msg_id = shared.start(
        'var line = new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine();\nline + "!"',
        allow_stdin=True,
    )
    shared.client.get_stdin_msg(timeout=10)
    shared.client.input("hello")
    assert shared.finish(msg_id).value == "hello!"


def test_input_that_is_not_allowed_is_an_error(shared):
    result = shared.run("System.in.read()", allow_stdin=False, timeout=10)
    assert "input" in result.traceback


def test_input_can_be_stopped(shared):
    msg_id = shared.start("System.in.read()", allow_stdin=True)
    shared.client.get_stdin_msg(timeout=10)
    assert shared.stop(msg_id, after=0.2).status == "error"
    assert shared.run("1 + 1").value == "2"


def test_clear_output(shared):
    assert shared.run("clearOutput(true);").of_type("clear_output") == [{"wait": True}]


def test_iopub_welcome(kernel_name):
    from jupyter_client.manager import KernelManager

    manager = KernelManager(kernel_name=kernel_name)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        assert client.get_iopub_msg(timeout=30)["msg_type"] in ("iopub_welcome", "status")
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


# Subshells (JEP 91)


def test_subshells_come_and_go(shared):
    info = shared.reply(shared.client.kernel_info())["content"]
    assert "kernel subshells" in info["supported_features"]
    created = shared.control("create_subshell_request")
    assert created["status"] == "ok"
    assert created["subshell_id"] in shared.control("list_subshell_request")["subshell_id"]
    assert shared.control("delete_subshell_request", {"subshell_id": created["subshell_id"]})["status"] == "ok"
    assert shared.control("list_subshell_request")["subshell_id"] == []


def test_a_subshell_answers_while_a_cell_runs(shared):
    shared.run("int[] box = {1};")
    subshell = shared.control("create_subshell_request")["subshell_id"]
    main = shared.start("while (box[0] == 1) Thread.sleep(5); box[0]")
    time.sleep(0.3)
    content = {"code": "box[0] = 2;\nbox[0]", "silent": False, "store_history": True, "allow_stdin": False}
    second = shared.on_subshell(subshell, "execute_request", content)
    assert shared.finish(main, timeout=10).value == "2"
    shared.control("delete_subshell_request", {"subshell_id": subshell})


def test_completion_on_a_subshell_while_a_cell_runs(shared):
    subshell = shared.control("create_subshell_request")["subshell_id"]
    main = shared.start("Thread.sleep(3_000);")
    time.sleep(0.3)
    started = time.monotonic()
    asked = shared.on_subshell(subshell, "complete_request", {"code": "System.o", "cursor_pos": 8})
    assert "out" in " ".join(shared.reply(asked)["content"]["matches"])
    assert time.monotonic() - started < 2
    shared.finish(main)
    shared.control("delete_subshell_request", {"subshell_id": subshell})


ECHO = """
import org.dflib.jjava.jupyter.kernel.comm.*;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.*;
class Echo extends Comm {
    Echo(CommManager manager, String id, String target) { super(manager, id, target); }
    protected void onMessage(Message<CommMsgCommand> message) { send(message.getContent().getData()); }
    protected void onClose(Message<CommCloseCommand> message, boolean sending) { }
}
org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel().getCommManager()
    .registerTarget("echo", (manager, id, target, message) -> new Echo(manager, id, target));
"""


def comm(notebook, msg_type, content, subshell=None):
    if subshell:
        return notebook.on_subshell(subshell, msg_type, content)
    message = notebook.client.session.msg(msg_type, content)
    notebook.client.shell_channel.send(message)
    return message["header"]["msg_id"]


def until(notebook, msg_type, seconds):
    end = time.monotonic() + seconds
    while True:
        message = notebook.next_output(end - time.monotonic())
        if message["msg_type"] == msg_type:
            return message["content"]


def test_comms_are_served_while_a_cell_runs(shared):
    assert shared.run(ECHO).status == "ok"
    comm(shared, "comm_open", {"comm_id": "c1", "target_name": "echo", "data": {}})
    time.sleep(0.2)
    info = shared.reply(shared.client.comm_info())["content"]
    assert info["comms"] == {"c1": {"target_name": "echo"}}
    subshell = shared.control("create_subshell_request")["subshell_id"]
    main = shared.start("Thread.sleep(3_000);")
    time.sleep(0.3)
    comm(shared, "comm_msg", {"comm_id": "c1", "data": {"x": 1}}, subshell)
    assert until(shared, "comm_msg", 2)["data"] == {"x": 1}
    shared.finish(main)
    comm(shared, "comm_close", {"comm_id": "c1", "data": {}})
    time.sleep(0.2)
    assert shared.reply(shared.client.comm_info())["content"]["comms"] == {}


def test_a_comm_without_a_target_is_closed(shared):
    comm(shared, "comm_open", {"comm_id": "c2", "target_name": "nobody", "data": {}})
    assert until(shared, "comm_close", 5)["comm_id"] == "c2"
