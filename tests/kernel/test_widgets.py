"""Widgets from Java, seen from a page that speaks the protocol without a browser."""

import pytest

from page import Page

VIEW = 'var view = new View("export default {}", "", Map.of("n", 1));'


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
    result = page.see(page.notebook.run("Thread.sleep(20_000)"))
    assert result.error["ename"] == "InterruptedException" and not result.stream("stderr")


def test_too_much_for_a_page_is_refused_with_a_sentence(page):
    said = page.refused('new View("export default {}", "", Map.of("picture", new byte[50_000_000]))')
    assert "50.0 MB" in said and "sample" in said
    assert page.run("1 + 1").value == "2"


def test_controls_have_typed_values_and_tell_the_page(page):
    page.run("""var threads = new IntSlider("threads", 1, 16, 4);
        var share = new FloatSlider("share", 0, 1, 0.5);
        var work = new Dropdown<>("work", List.of("wait", "compute"));
        var way = new ToggleButtons<>("way", List.of(10, 20), 20);
        var box = new Checkbox("warm-up", true);
        var note = new Text("note", "hello");""")
    slider, choice = page.find(description="threads"), page.find(description="work")
    page.change(slider, value=9)
    page.change(choice, index=1)
    page.wait(lambda: page.of(choice, "echo_update"))
    result = page.run("int n = threads.value(); double x = share.value(); String w = work.value(); int k = way.value();"
                      " boolean b = box.value(); String t = note.value();\n" 'List.of(n, x, w, k, b, t)')
    assert result.value == "[9, 0.5, compute, 20, true, hello]"
    page.run("threads.value(3); work.value(\"wait\");")
    page.wait(lambda: page.states[slider]["value"] == 3 and page.states[choice]["index"] == 0)


@pytest.mark.parametrize("code, words", [
    ('new IntSlider("threads", 16, 1, 4)', "Try 1 to 16."),
    ('new IntSlider("threads", 1, 16, 17)', "it goes from 1 to 16"),
    ('new IntSlider("threads", 1, 16, 4, 0)', "a step is above 0"),
    ('new IntSlider("threads", 1, 16, 4).value(0)', "it goes from 1 to 16"),
    ('new FloatSlider("x", 0, 1, Double.NaN)', "it goes from 0.0 to 1.0"),
    ('new Dropdown<>("work", List.of("wait"), "swim")', "it is one of [wait]"),
    ('new Dropdown<String>("work", List.of())', "nothing to choose from"),
    ('new FloatProgress("done", 0, 10, 11)', "it goes from 0.0 to 10.0"),
    ('new View("", "", Map.of("a", Double.NaN))', "finite"),
    ('new View("", "", Map.of("a", new Object()))', "a page does not understand"),
])
def test_what_cannot_be_is_refused_with_a_way_out(page, code, words):
    assert words in page.refused(code)


def test_handlers_run_while_a_cell_runs_and_print_under_their_own_cell(page):
    made = page.run('var a = new IntSlider("a", 0, 10, 0); a.onChange(v -> System.out.println("a is " + v));')
    asked = made.reply["parent_header"]["msg_id"]
    busy = page.notebook.start("Thread.sleep(3_000)")
    page.change(page.find(description="a"), value=5)
    page.wait(lambda: "a is 5" in page.text("stdout"), timeout=2)
    (said,) = [m for m in page.shown if m["msg_type"] == "stream" and "a is 5" in m["content"]["text"]]
    assert said["parent_header"]["msg_id"] == asked
    page.notebook.stop(busy, after=0)


def test_a_handler_that_throws_is_shown_and_the_next_change_calls_it_again(page):
    page.run('var bad = new IntSlider("bad", 0, 10, 0);\nbad.onChange(v -> {\n  if (v == 1) throw new IllegalStateException("boom");\n'
             '  System.out.println("fine with " + v);\n});')
    page.change(page.find(description="bad"), value=1)
    page.wait(lambda: "boom" in page.text())
    assert 'The handler of "bad" threw an exception' in page.text() and "line 3" in page.text()
    page.change(page.find(description="bad"), value=2)
    page.wait(lambda: "fine with 2" in page.text("stdout"))


def test_a_blocked_handler_blocks_neither_others_nor_stop(page):
    page.run('var stuck = new IntSlider("stuck", 0, 10, 0); var free = new IntSlider("free", 0, 10, 0);'
             'stuck.onChange(v -> { System.out.println("stuck at " + v); Thread.sleep(60_000); });'
             'free.onChange(v -> System.out.println("free at " + v));')
    page.change(page.find(description="stuck"), value=1)
    page.wait(lambda: "stuck at 1" in page.text("stdout"))
    page.change(page.find(description="free"), value=1)
    page.wait(lambda: "free at 1" in page.text("stdout"), timeout=3)
    page.notebook.manager.interrupt_kernel()
    page.wait(lambda: 'The handler of "stuck" was stopped' in page.text())
    page.change(page.find(description="stuck"), value=2)
    page.wait(lambda: "stuck at 2" in page.text("stdout"))
    page.notebook.manager.interrupt_kernel()
    page.wait(lambda: page.text().count('The handler of "stuck" was stopped') == 2)


def test_a_handler_that_ignores_interruption_is_ended_and_the_next_change_is_heard(page):
    page.run('var deaf = new IntSlider("deaf", 0, 10, 0);'
             'deaf.onChange(v -> { System.out.println("deaf at " + v); while (v == 1) { } });')
    page.change(page.find(description="deaf"), value=1)
    page.wait(lambda: "deaf at 1" in page.text("stdout"))
    page.notebook.manager.interrupt_kernel()
    page.wait(lambda: 'The handler of "deaf"' in page.text())
    page.change(page.find(description="deaf"), value=2)
    page.wait(lambda: "deaf at 2" in page.text("stdout"))


def test_a_hundred_values_during_a_run_come_to_a_few_and_the_last_wins(page):
    page.run('var dragged = new IntSlider("dragged", 0, 100, 0); var seen = new CopyOnWriteArrayList<Integer>();'
             'dragged.onChange(v -> { seen.add(v); Thread.sleep(300); });')
    model = page.find(description="dragged")
    for value in range(1, 101):
        page.change(model, value=value)
    page.wait(lambda: page.of(model, "echo_update") and len(page.of(model, "echo_update")) == 100)
    seen = [int(n) for n in page.run("Thread.sleep(1_000);\nseen").value.strip("[]").split(",")]
    assert seen[-1] == 100 and len(seen) < 20 and seen == sorted(seen)


def test_a_hundred_threads_change_one_widget_and_the_page_is_not_flooded(page):
    page.run('var crowd = new IntSlider("crowd", 0, 1_000_000, 0);')
    model = page.find(description="crowd")
    page.run("""try (var pool = Executors.newFixedThreadPool(100)) {
            IntStream.range(0, 100).forEach(t -> pool.submit(() -> { for (int i = 1; i <= 1_000; i++) crowd.value(t * 1_000 + i); }));
        }
        crowd.value(999_999);""")
    page.wait(lambda: page.states[model]["value"] == 999_999)
    assert len(page.of(model, "update")) < 300


def test_a_thread_of_a_dead_cell_may_go_on_changing_what_is_closed(page):
    run_cell(page, "dead", """var late = new IntSlider("late", 0, 1_000_000, 0);
        Thread.ofVirtual().start(() -> { for (int i = 0; i < 50; i++) { late.value(i); try { Thread.sleep(10); } catch (InterruptedException e) { return; } } System.out.println("went on"); });""")
    model = page.find(description="late")
    run_cell(page, "dead", "1 + 1")
    assert model in page.closed
    page.wait(lambda: "went on" in page.text("stdout"))
    assert not [m for m in page.shown if m["parent_header"] == page.shown[-1]["parent_header"] and m["content"].get("name") == "stderr"]


INTERACT = """var drawn = new CopyOnWriteArrayList<Integer>();
    interact(new IntSlider("%s", 0, 1_000, 4), n -> {
        drawn.add(n);
        System.out.println("drawing " + n);
        Thread.sleep(%d);
        if (n == 13) throw new IllegalStateException("unlucky");
        return workload("waits", n, i -> Thread.sleep(1)).run("pool of " + n, tasks -> tasks.forEach(Task::run));
    });"""


def area(page):
    """(what is printed, the result) of the newest interact."""
    outputs = [model for model, state in page.states.items() if state.get("_model_name") == "OutputModel"]
    return outputs[-2], outputs[-1]


def test_interact_shows_controls_with_the_first_result_and_redraws(page):
    ran = page.run(INTERACT % ("tasks", 1))
    shown = ran.of_type("display_data")[0]["data"]
    # A first result that takes long is printed when it is there.
    assert "tasks: 4" in shown["text/plain"] and (shown["text/plain"] + ran.stream()).count("pool of 4: ") == 1
    assert "application/vnd.jupyter.widget-view+json" in shown
    printed, result = area(page)
    page.wait(lambda: "pool of 4" in str(page.states[result]["outputs"]))
    (output,) = page.states[result]["outputs"]
    assert output["output_type"] == "display_data" and "<table>" in output["data"]["text/html"]
    page.change(page.find(description="tasks"), value=5)
    page.wait(lambda: "pool of 5" in str(page.states[result]["outputs"]))
    assert len(page.states[result]["outputs"]) == 1
    page.wait(lambda: [o["text"] for o in page.states[printed]["outputs"]] == ["drawing 5\n"])


def test_each_redraw_that_takes_long_shows_its_progress_in_place(page):
    page.run("""interact(new IntSlider("walk", 0, 100, 30), walk ->
        workload("walks", 50, i -> Thread.sleep(walk)).run(walk + " ms each", tasks -> tasks.forEach(Task::run)));""")
    model, (printed, _) = page.find(description="walk"), area(page)
    for walk in 30, 31, 32:
        page.change(model, value=walk)
        page.wait(lambda: f"{walk} ms each: 50 tasks in" in str(page.states[printed]["outputs"]))
        assert len(page.states[printed]["outputs"]) == 1


def test_interact_draws_the_last_of_a_hundred_values(page):
    page.run(INTERACT % ("many", 200))
    model, (_, result) = page.find(description="many"), area(page)
    for value in range(5, 105):
        page.change(model, value=value)
    page.wait(lambda: "pool of 104" in str(page.states[result]["outputs"]))
    drawn = [int(n) for n in page.run("drawn").value.strip("[]").split(",")]
    assert drawn[0] == 4 and drawn[-1] == 104 and len(drawn) < 20


def test_interact_says_what_it_is_doing_and_shows_what_was_thrown_in_place(page):
    page.run(INTERACT % ("luck", 300))
    model, (printed, result) = page.find(description="luck"), area(page)
    status = [known for known, state in page.states.items() if "running" in state][-1]
    page.wait(lambda: not page.states[status]["running"])
    page.change(model, value=13)
    page.wait(lambda: page.states[status]["running"])
    page.wait(lambda: "unlucky" in str(page.states[printed]["outputs"]))
    page.wait(lambda: not page.states[status]["running"] and page.states[result]["outputs"] == [])
    page.change(model, value=3)
    page.wait(lambda: "pool of 3" in str(page.states[result]["outputs"]) and "unlucky" not in str(page.states[printed]["outputs"]))


def test_stop_ends_a_redraw_and_drops_what_waits(page):
    page.run(INTERACT % ("slow", 1))
    page.run('var runs = new AtomicInteger(); interact(new IntSlider("slower", 0, 9, 0), n -> { runs.incrementAndGet(); if (n > 0) Thread.sleep(60_000); return n; });')
    model, (printed, _) = page.find(description="slower"), area(page)
    page.change(model, value=1)
    page.wait(lambda: page.run("runs.get()").value == "2")
    page.change(model, value=2)
    page.wait(lambda: len(page.of(model, "echo_update")) == 2)
    page.notebook.manager.interrupt_kernel()
    page.wait(lambda: "The experiment was stopped" in str(page.states[printed]["outputs"]))
    assert page.run("runs.get()").value == "2"


def test_a_slow_first_result_is_printed_where_no_page_looks(page):
    result = page.run('interact(new IntSlider("alone", 0, 9, 7), n -> { Thread.sleep(800); return "result " + n; });')
    assert "result 7" in result.stream()


def test_an_output_takes_what_a_block_and_its_threads_show(page):
    result = page.run("""var aside = new Output();
        aside.run(() -> {
            System.out.println("here");
            var thread = Thread.ofVirtual().start(() -> System.err.println("there"));
            thread.join();
            display("shown");
        });""")
    assert not result.stream() and not result.stream("stderr") and not result.of_type("display_data")
    model = [model for model, state in page.states.items() if state.get("_model_name") == "OutputModel"][-1]
    page.wait(lambda: len(page.states[model]["outputs"]) == 3)
    first, second, third = page.states[model]["outputs"]
    assert (first["text"], second["text"], third["data"]["text/plain"]) == ("here\n", "there\n", "shown")
    assert page.run("aside").value == "here\n\nthere\n\nshown"


@pytest.mark.parametrize("way", range(5), ids=["static", "cyclic", "queue", "stealing", "virtual"])
def test_the_cell_that_the_playground_writes_runs_and_does_the_same(page, way):
    work = way % 3
    run_cell(page, "plan", "playground()")
    cell = [model for model, state in page.states.items() if "code" in state][-1]
    for control, choice in (("task sizes", {"index": way}), ("each task", {"index": work}), ("workers", {"value": 3}),
                            ("strategy", {"index": way})):
        page.change(page.find(description=control), **choice)
    label = ["static shares, 3 workers", "dealt in turn, 3 workers", "shared queue, 3 workers",
             "work stealing, 3 workers", "virtual threads"][way]
    size = ["Sizes.uniform", "Sizes.ramp", "Sizes.firstHeavy", "Sizes.giantLast", "Sizes.lognormal"][way]
    body = ["Thread.sleep(size);", "burn(size);", "burn(size * 0.50);"][work]
    code = page.wait(lambda: (code := page.states[cell]["code"]) and all(w in code for w in (label, size, body)) and code)
    page.change(page.find(description="guess, in ms"), value="1,000")
    page.custom(page.find(description="Run"), {"event": "click"})
    page.wait(lambda: [s for s in page.states.values() if "you predicted 1" in str(s.get("outputs")) and label in str(s["outputs"])])
    page.wait(lambda: [s for s in page.states.values() if f"{label}, simulated on 16 workers" in str(s.get("outputs"))])
    result = page.run(code)
    assert not result.stream("stderr")
    # A run of more than a second shows how far it is before it shows itself.
    assert result.of_type("display_data")[-1]["data"]["text/plain"].startswith(f"{label}: 40 tasks")
    assert "<svg" in result.of_type("execute_result")[0]["data"]["text/html"]


def test_nothing_runs_before_a_guess(page):
    run_cell(page, "plan", "playground()")
    page.custom(page.find(description="Run"), {"event": "click"})
    asked = page.wait(lambda: [s for s in page.states.values() if "Guess first" in str(s.get("outputs"))])
    assert "null" not in str(asked[0]["outputs"]) and "<svg" not in str(asked[0]["outputs"])


def test_a_guess_that_is_no_number_is_answered_in_place(page):
    run_cell(page, "plan", "playground()")
    page.change(page.find(description="guess, in ms"), value="soon")
    page.custom(page.find(description="Run"), {"event": "click"})
    page.wait(lambda: [s for s in page.states.values() if '"soon" is no number' in str(s.get("outputs"))])
