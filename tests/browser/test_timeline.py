"""The timeline as a reader uses it: zoom, facts by pointer and by key, replay, table; and what is left without scripts."""

import re

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbformat import v4

from launcher import notebooks, places
from tests.browser.conftest import ended

RUNS = """
var jobs = workload("twelve waits", 12, i -> Thread.sleep(5 + i));
Run of(int n) {
    return jobs.withStates().run("pool of " + n, tasks -> {
        try (var pool = Executors.newFixedThreadPool(n)) { tasks.forEach(pool::submit); }
    });
}
compare(of(2), of(4)).timelines()
"""
PLAN = 'simulate("a < b, simulated", 2, SHARED_QUEUE, List.of(30, 10, 20, 40)).timeline().mark("your guess", Time.ofMillis(90))'

DEQUES = 'simulate("own deques, simulated", 3, Tree.bushy(20, 9, 2)).deques()'

WATCH = """
class Fork extends RecursiveAction {
    final int depth;
    Fork(int depth) { this.depth = depth; }
    protected void compute() {
        if (depth > 0) invokeAll(new Fork(depth - 1), new Fork(depth - 1), new Fork(depth - 1));
        else try { Thread.sleep(4); } catch (InterruptedException stop) { }
    }
}
var pool = new ForkJoinPool(2);
var seen = watch(pool);
seen
"""
SEEN = """
pool.invoke(new Fork(4));
seen.lengths()
"""
END = "pool.close()"


@pytest.fixture(scope="module")
def notebook(workspace):
    book = v4.new_notebook(metadata={"kernelspec": notebooks.KERNEL, "language_info": notebooks.LANGUAGE})
    book.cells = [v4.new_code_cell(source.strip()) for source in (RUNS, PLAN, PLAN, DEQUES, WATCH, SEEN, END)]
    nbformat.write(book, workspace / "notebooks/timelines.ipynb")
    return "timelines"


@pytest.fixture(scope="module")
def page(browser, lab, notebook):
    """A notebook of three timelines and a view of deques, run and saved, whose kernel has ended."""
    with ended(browser, lab, notebook) as page:
        yield page


@pytest.fixture
def measured(page):
    yield from still(page, 0)


@pytest.fixture
def plan(page):
    yield from still(page, 1)


def still(page, number):
    """One of the timelines, all of it in view and nothing selected."""
    picture = timelines(page).nth(number)
    yield Picture(picture)
    picture.locator(".lab-stage").press("Escape")
    picture.get_by_role("button", name="Fit").click()


def timelines(page):
    return page.locator(".lab-timeline:has(canvas)")


class Picture:
    def __init__(self, root):
        self.root, self.page, self.stage = root, root.page, root.locator(".lab-stage")

    def button(self, name):
        return self.root.get_by_role("button", name=name)

    def ticks(self):
        """Label and place of each tick of the time axis."""
        texts = self.root.locator('svg text[text-anchor="middle"]').all()
        return {text.text_content(): float(text.get_attribute("x")) for text in texts}

    def place(self, ms, row):
        """Where a moment of a row is, by the labels of the picture alone."""
        ticks = self.ticks()
        label = next(reversed(ticks))
        x = ticks["0"] + (ticks[label] - ticks["0"]) * ms / float(label.split()[0])
        name = self.root.locator('svg text[text-anchor="end"]').nth(row)
        return x, float(name.get_attribute("y")) - 4

    def colour(self, ms, row):
        self.frame()
        return self.root.locator("canvas").evaluate("""(canvas, [x, y]) => {
            const scale = canvas.width / canvas.clientWidth;
            return [...canvas.getContext('2d').getImageData(x * scale, y * scale, 1, 1).data].join(); }""",
            self.place(ms, row))

    def frame(self):
        self.page.evaluate("() => new Promise(done => setTimeout(() => requestAnimationFrame(() => done()), 30))")

    def hover(self, ms, row):
        x, y = self.place(ms, row)
        self.stage.hover(position={"x": x, "y": y})
        return self.root.locator(".lab-tip").text_content()

    def press(self, *keys):
        for key in keys:
            self.stage.press(key)
        return self.root.locator("[aria-live]").text_content()

    def shoot(self, name):
        path = places.ARTIFACTS / "browser" / f"timeline-{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.root.screenshot(path=path)


BUSY = "0,114,178,255"


def test_each_timeline_stands_in_the_place_of_its_image(page):
    assert timelines(page).count() == 4
    assert page.locator(".jp-OutputArea figure > :is(img, pre)").count() == 0


def test_a_screen_reader_hears_what_the_picture_shows(plan):
    label = plan.root.get_by_role("application").get_attribute("aria-label")
    assert label.startswith("a < b, simulated: 4 tasks on 2 workers in 70.0 ms, workers idle 29 % of the time.")
    assert "Arrow keys" in label


def test_bars_are_where_their_times_are(plan):
    assert plan.colour(15, 0) == plan.colour(45, 0) == plan.colour(20, 1) == BUSY
    assert plan.colour(50, 1) not in (BUSY, "0,0,0,0"), "an idle worker is grey"
    assert plan.colour(80, 0) == "0,0,0,0", "after the run is nothing"


def test_two_runs_share_one_axis(measured):
    titles = measured.root.locator('svg text[font-weight="600"]').all_text_contents()
    first, second = (float(title.split(": ")[1].removesuffix(" ms")) for title in titles)
    between = (first + second) / 2
    assert second < first
    assert measured.colour(between, 0) != "0,0,0,0"
    assert measured.colour(between, 2) == "0,0,0,0"


def test_states_have_colours_and_a_legend(measured):
    assert "sleeping" in measured.root.locator(".lab-legend").text_content()
    said = measured.press("ArrowRight")
    assert "sleeping" in said and "%" in said


def test_the_pointer_shows_the_facts_of_a_task_and_of_an_idle_worker(plan):
    assert plan.hover(20, 1).startswith("task 2 on worker-2: queued for 10.0 ms, ran for 20.0 ms")
    assert plan.hover(60, 1) == "worker-2: idle for 40.0 ms of 70.0 ms"


def test_arrow_keys_go_from_task_to_task_and_say_it(plan):
    cell = "() => jupyterapp.shell.currentWidget.content.activeCellIndex"
    before = plan.page.evaluate(cell)
    assert plan.press("ArrowRight").startswith("task 0 on worker-1")
    assert plan.press("ArrowRight").startswith("task 3 on worker-1")
    assert plan.press("ArrowDown").startswith("task 2 on worker-2")
    assert plan.press("Home").startswith("task 1 on worker-2")
    assert plan.press("ArrowUp").startswith("task 0 on worker-1")
    assert plan.page.evaluate(cell) == before, "the notebook's own keys rest meanwhile"


def test_zoom_by_wheel_button_and_key_and_back(plan):
    whole = plan.ticks()
    x, y = plan.place(20, 0)
    plan.stage.hover(position={"x": x, "y": y})
    plan.page.keyboard.down("Control")
    plan.page.mouse.wheel(0, -100)
    plan.page.keyboard.up("Control")
    plan.frame()
    by_wheel = plan.ticks()
    plan.button("zoom in").click()
    plan.frame()
    by_button = plan.ticks()
    plan.press("+")
    plan.frame()
    assert len({str(ticks) for ticks in (whole, by_wheel, by_button, plan.ticks())}) == 4
    plan.press("0")
    plan.frame()
    assert plan.ticks() == whole


def test_a_zoomed_picture_is_dragged(plan):
    plan.button("zoom in").click()
    plan.button("zoom in").click()
    plan.frame()
    before = plan.ticks()
    box = plan.stage.bounding_box()
    plan.page.mouse.move(box["x"] + 300, box["y"] + 40)
    plan.page.mouse.down()
    plan.page.mouse.move(box["x"] + 340, box["y"] + 40, steps=4)
    plan.page.mouse.up()
    plan.frame()
    moved = {label: x - before[label] for label, x in plan.ticks().items() if label in before}
    assert moved and all(abs(distance - 40) < 1 for distance in moved.values()), moved


def test_the_replay_stands_at_a_moment(plan):
    moment = plan.root.get_by_role("slider")
    moment.fill("500")  # of 90 ms, the end of the axis
    assert plan.colour(44, 0) == BUSY
    assert plan.colour(47, 0) != BUSY
    assert "45.0 ms" in plan.root.locator("output").text_content()
    moment.fill("1000")
    assert plan.colour(69, 0) == BUSY


def test_the_replay_plays_pauses_and_ends(plan):
    plan.root.get_by_role("combobox").select_option("4")
    plan.button("Replay").click()
    plan.button("Pause").click()
    assert 0 <= float(plan.root.get_by_role("slider").input_value()) < 1000
    plan.button("Replay").click()
    plan.root.locator("output:text-is('')").wait_for(state="attached")
    assert plan.button("Replay").is_visible() and plan.colour(69, 0) == BUSY


def test_who_asked_for_less_motion_sees_still_pictures(plan):
    plan.page.emulate_media(reduced_motion="reduce")
    moments = plan.root.evaluate("""root => new Promise(done => {
        const seen = new Set(), clock = root.querySelector('output');
        new MutationObserver(() => clock.textContent ? seen.add(clock.textContent) : done(seen.size))
            .observe(clock, { childList: true });
        root.querySelector('[data-do=play]').click(); })""")
    plan.page.emulate_media(reduced_motion="no-preference")
    assert 1 <= moments <= 3, "two a second, of a second in all"


def test_the_table_lists_every_task(plan):
    plan.button("Table").click()
    assert plan.root.locator("tbody tr").all_inner_texts()[1].split("\t") == ["1", "worker-2", "0 ns", "0 ns", "10.0 ms"]
    assert plan.root.locator("tbody tr").count() == 4 and plan.button("Table").get_attribute("aria-expanded") == "true"
    plan.button("Table").click()
    assert not plan.root.locator("table").is_visible()


@pytest.fixture
def board(page):
    return page.locator(".lab-timeline:has(button[data-do=theft])")


def test_deques_are_stepped_through_and_say_what_happens(board):
    told, count = board.locator("[data-part=told]"), board.locator("[data-part=count]")
    assert re.fullmatch(r"at [\d.]+ ms: worker-\d steals task \d+ from worker-\d", told.text_content())
    first, total = re.fullmatch(r"thefts: (\d+) of (\d+)", count.text_content()).groups()
    assert first == "1" and board.locator("path[stroke]").count() == 1, "an arrow at the theft"
    waiting = board.locator("rect[fill='var(--idle)']")
    before = waiting.count()
    board.get_by_role("button", name="Step back").click()
    assert waiting.count() == before + 1, "the task is in the deque again"
    board.get_by_role("button", name="Next theft").click()
    board.get_by_role("button", name="Next theft").click()
    assert count.text_content() == f"thefts: 2 of {total}"


def test_deques_and_timeline_show_the_same_moment(board):
    moment = board.page.locator("figure", has=board).get_by_role("slider")
    moment.fill("0")
    assert board.locator("rect[fill='var(--idle)']").count() == 0
    assert board.locator("[data-part=count]").text_content().startswith("thefts: 0 of")
    moment.fill("1000")
    count = re.findall(r"\d+", board.locator("[data-part=count]").text_content())
    assert count[0] == count[1] and int(count[1]) > 0


def test_a_view_follows_the_deques_of_a_pool_that_works_in_another_cell(page):
    view = page.locator(".jp-OutputArea .lab-timeline:not(figure *)")
    assert view.locator("svg text").all_text_contents()[0].startswith("worker-")
    assert re.fullmatch("steals, by the pool's estimate: [1-9]\\d*", view.locator("[data-part=count]").text_content())


def test_what_was_seen_of_real_deques_is_replayed(page):
    figure = page.locator("figure:has(.lab-note:text('measured (sampled)'))")
    moment = figure.get_by_role("slider")
    boxes = []
    for at in range(0, 1000, 50):
        moment.fill(str(at))
        boxes.append(figure.locator("rect").count())
    assert max(boxes) > 0
    moment.fill("1000")
    assert figure.locator("rect").count() == 0, "in the end all deques are empty"


def test_a_cell_that_was_taken_off_the_page_comes_back(plan):
    plan.root.evaluate("""root => { const home = root.parentNode; root.remove();
        return new Promise(done => setTimeout(() => { home.append(root); done(); }, 100)); }""")
    assert plan.colour(15, 0) == BUSY
    assert plan.press("ArrowRight").startswith("task 0")


def test_a_picture_that_was_hidden_when_it_drew_draws_when_it_is_shown(plan):
    """As JupyterLab hides the page for a moment while it loads the other theme."""
    before = plan.root.evaluate("""root => { const picture = root.closest('figure').picture, { drawn } = picture.stats();
        root.style.display = 'none'; picture.stale = true; picture.frame(); root.style.display = ''; return drawn; }""")
    plan.root.evaluate("""(root, before) => new Promise(done => { const look = () =>
        root.closest('figure').picture.stats().drawn > before ? done() : setTimeout(look, 20); look(); })""", before)


def test_another_view_of_the_output_moves_too(page):
    page.evaluate("""() => { jupyterapp.shell.currentWidget.content.activeCellIndex = 1;
        return jupyterapp.commands.execute('notebook:create-output-view'); }""")
    page.locator(".jp-LinkedOutputView .lab-timeline canvas").wait_for()
    page.evaluate("() => jupyterapp.commands.execute('application:close')")
    page.locator(".jp-LinkedOutputView").wait_for(state="detached")


def change_theme(page, theme):
    """JupyterLab keeps it, so what was set before is whatever another test left."""
    page.evaluate("name => jupyterapp.commands.execute('apputils:change-theme', {theme: name})", f"JupyterLab {theme}")
    page.wait_for_function("dark => (document.body.dataset.jpThemeLight === 'false') === dark", arg=theme == "Dark")
    page.wait_for_timeout(800)


@pytest.mark.parametrize("theme", ["Dark", "Light"])
def test_a_theme_changes_ground_and_text(page, theme):
    idle = Picture(timelines(page).nth(1))
    change_theme(page, "Light" if theme == "Dark" else "Dark")
    before = idle.colour(50, 1)
    change_theme(page, theme)
    assert idle.colour(50, 1) != before
    for number, name in (0, "measured"), (1, "plan"):
        Picture(timelines(page).nth(number)).shoot(f"{name}-{theme.lower()}")
    page.get_by_role("button", name="Next theft").click()
    page.locator("figure:has([data-do=theft])").screenshot(
        path=places.ARTIFACTS / f"browser/deques-{theme.lower()}.png")
    lengths = page.locator("figure:has(.lab-note:text('measured (sampled)'))")
    lengths.get_by_role("slider").fill("300")
    lengths.screenshot(path=places.ARTIFACTS / f"browser/lengths-{theme.lower()}.png")


# Whether the colour of an idle worker is on the canvas.
IDLE = """root => {
    const idle = getComputedStyle(root).getPropertyValue('--idle'), canvas = root.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const rgb = [1, 3, 5].map(at => parseInt(idle.slice(at, at + 2), 16));
    for (let i = 0; i < data.length; i += 4) if (rgb.every((part, k) => data[i + k] === part) && data[i + 3] === 255) return true;
    return false;
}"""


def test_a_picture_out_of_view_gets_the_colours_of_a_theme_too(opened):
    run = """workload("w", 4, i -> Thread.sleep(20)).run("r", tasks -> {
        try (var pool = Executors.newFixedThreadPool(2)) { tasks.forEach(pool::submit); } }).timeline()"""
    notebook = opened("themes", run, *["for (int i = 0; i < 20; i++) System.out.println(i);"] * 20)
    notebook.run_all()
    page, picture = notebook.page, notebook.page.locator(".jp-NotebookPanel .lab-timeline")

    def scroll(to):
        page.locator(".jp-WindowedPanel-outer").evaluate("(cells, to) => { cells.scrollTop = to; }", to)
        page.wait_for_timeout(500)

    scroll(0)
    for there, back in ("Light", "Dark"), ("Dark", "Light"):
        notebook.theme(f"JupyterLab {there}")
        assert picture.evaluate(IDLE)
        scroll(100_000)
        notebook.theme(f"JupyterLab {back}")
        scroll(0)
        assert picture.evaluate(IDLE)


def test_an_untrusted_notebook_shows_an_image_that_says_what_it_is(browser, page, lab, workspace):
    book = nbformat.read(workspace / "notebooks/timelines.ipynb", as_version=4)
    book.cells[0].source += " // changed, so that nobody vouches for it"
    nbformat.write(book, workspace / "notebooks/untrusted.ipynb")
    address, token = lab
    other = browser.new_page()
    other.goto(f"{address}/lab/tree/notebooks/untrusted.ipynb?token={token}&reset")
    other.wait_for_selector(".jp-OutputArea figure img")
    images = other.locator(".jp-OutputArea figure img").all()
    assert [image.evaluate("image => image.naturalWidth > 0") for image in images] == [True] * 3
    assert images[1].get_attribute("alt").startswith("a < b, simulated: 4 tasks on 2 workers")
    assert other.locator(".lab-timeline").count() == 0
    assert " steals task " in other.locator(".jp-OutputArea figure pre").first.text_content()
    other.screenshot(path=places.ARTIFACTS / "browser/timeline-untrusted.png")
    other.close()


def test_a_page_made_by_nbconvert_moves_too(browser, workspace):
    shown = workspace / "timelines.html"
    shown.write_text(HTMLExporter().from_filename(workspace / "notebooks/timelines.ipynb")[0], "utf-8")
    page = browser.new_page()
    page.route("http*://**", lambda route: route.abort())  # what nbconvert's own page would fetch
    page.goto(shown.as_uri())
    page.locator(".lab-timeline canvas").nth(3).wait_for()
    assert Picture(timelines(page).nth(1)).colour(15, 0) == BUSY
    page.close()
