"""Widgets from Java, seen from a page that speaks the protocol without a browser."""

import pytest

from page import Page

VIEW = 'import dev.interleave.display.widget.*; var view = new View("export default {}", "", Map.of("n", 1));'


@pytest.fixture(scope="module")
def page(shared):
    return Page(shared)


def cell(name):
    """What JupyterLab says about the cell that it runs."""
    return {"metadata": {"cellId": name}}


def run_cell(page, name, code):
    """Runs a cell as JupyterLab does, which names it."""
    client = page.notebook.client
    message = client.session.msg("execute_request", {"code": code, "silent": False, "store_history": True,
                                                     "user_expressions": {}, "allow_stdin": False, "stop_on_error": True},
                                 metadata={"cellId": name})
    client.shell_channel.send(message)
    return page.see(page.notebook.finish(message["header"]["msg_id"]))


def test_a_view_opens_with_its_state_and_is_shown_by_its_id(page):
    result = page.run(VIEW + "\nview")
    (opened,) = [m for m in result.messages if m["msg_type"] == "comm_open"]
    assert opened["content"]["target_name"] == "jupyter.widget"
    assert opened["metadata"] == {"version": "2.1.0"} and opened["buffers"] == []
    state = opened["content"]["data"]["state"]
    assert state["_model_module"] == state["_view_module"] == "anywidget" and state["n"] == 1
    (shown,) = result.of_type("execute_result")
    assert shown["data"]["application/vnd.jupyter.widget-view+json"] == {
        "version_major": 2, "version_minor": 0, "model_id": opened["content"]["comm_id"]}
    assert shown["data"]["text/plain"]


def test_only_what_changed_is_sent(page):
    page.run(VIEW)
    model = page.find(n=1)
    page.run('view.set("n", 2);')
    page.wait(lambda: page.states[model]["n"] == 2)
    page.run('view.set("n", 2); view.set("m", "new");')
    page.wait(lambda: page.states[model].get("m") == "new")
    assert [m["content"]["data"]["state"] for m in page.of(model, "update")] == [{"n": 2}, {"m": "new"}]


def test_bytes_travel_beside_the_state(page):
    page.run('var bytes = new View("export default {}", "", Map.of("data", new byte[] {1, 2, 3}, "kind", "binary"));')
    model = page.find(kind="binary")
    assert page.wait(lambda: page.states[model].get("data")) == b"\1\2\3"
    page.run('bytes.set("data", new byte[] {4});')
    assert page.wait(lambda: page.states[model]["data"] == b"\4")


def test_what_the_page_says_is_heard_and_echoed(page):
    page.run(VIEW)
    model = page.find(n=1)
    asked = page.change(model, n=7)
    echo = page.wait(lambda: page.of(model, "echo_update"))[0]
    assert echo["content"]["data"]["state"] == {"n": 7} and echo["parent_header"]["msg_id"] == asked
    assert echo["buffers"] == [] and not page.of(model, "update")


def test_custom_messages_go_both_ways_while_a_cell_runs(page):
    page.run(VIEW + """
        import com.google.gson.JsonObject;
        view.onMessage((said, buffers) -> {
            var answer = new JsonObject();
            answer.addProperty("heard", said.get("word").getAsString() + buffers.size());
            view.send(answer, buffers);
        });""")
    model = page.find(n=1)
    busy = page.notebook.start("Thread.sleep(3_000)")
    page.custom(model, {"word": "hello"}, [b"abc"])
    answer = page.wait(lambda: page.of(model, "custom"), timeout=2)[0]
    assert answer["content"]["data"]["content"] == {"heard": "hello1"}
    assert [bytes(b) for b in answer["buffers"]] == [b"abc"]
    page.notebook.stop(busy, after=0)


def test_a_reloaded_page_gets_all_states_with_their_bytes(page):
    page.run('var again = new View("export default {}", "", Map.of("data", new byte[] {5, 6}, "kind", "reloaded"));')
    model = page.find(kind="reloaded")
    answer = page.ask_states()
    data = answer["content"]["data"]
    assert data["method"] == "update_states"
    assert data["states"][model]["model_name"] == "AnyModel" and data["states"][model]["state"]["kind"] == "reloaded"
    buffers = {tuple(path): bytes(buffer) for path, buffer in zip(data["buffer_paths"], answer["buffers"])}
    assert buffers[model, "state", "data"] == b"\5\6"
    page.say(model, {"method": "request_state"})
    assert page.wait(lambda: [m for m in page.of(model, "update") if "_esm" in m["content"]["data"]["state"]])


def test_a_cell_that_runs_again_closes_its_widgets_alone(page):
    run_cell(page, "one", 'new View("export default {}", "", Map.of("kind", "first"))')
    run_cell(page, "two", 'new View("export default {}", "", Map.of("kind", "other"))')
    first = page.find(kind="first")
    run_cell(page, "one", "1 + 1")
    assert first in page.closed and page.find(kind="other")
    assert first not in page.ask_states()["content"]["data"]["states"]


def test_a_closed_widget_ignores_everything(page):
    page.run(VIEW)
    model = page.find(n=1)
    result = page.run('view.close(); view.close(); view.set("n", 9); view.send(new JsonObject(), List.of()); view.isClosed()')
    assert result.value == "true" and model in page.closed
    page.settle()
    assert not page.of(model, "update") and not page.of(model, "custom")


def test_stop_by_the_kernels_own_call(page):
    page.run("""import org.dflib.jjava.jupyter.kernel.BaseKernel;
        new Thread(() -> { try { Thread.sleep(500); } catch (InterruptedException e) { } BaseKernel.notebookKernel().interrupt(); }).start();""")
    result = page.run("var stopped = false; try { Thread.sleep(20_000); } catch (InterruptedException e) { stopped = true; }\nThread.sleep(20_000)")
    assert result.seconds < 10 and not result.stream("stderr")


def test_too_much_for_a_page_is_refused_with_a_sentence(page):
    result = page.run('new View("export default {}", "", Map.of("picture", new byte[50_000_000]))')
    assert "50.0 MB" in result.error["evalue"] and "sample" in result.error["evalue"]
    assert page.run("1 + 1").value == "2"
