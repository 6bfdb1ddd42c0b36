"""Orders as a reader meets them: walked along, played, by keyboard, in both themes, and without a kernel."""

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbformat import v4

from launcher import notebooks, places
from tests.browser.conftest import ended

COUNTER = """class Counter {
    int n;
    void up() {
        n++;
    }
}"""
TWO = 'explore(Counter::new).thread("Ann", c -> c.up()).thread("Bob", c -> c.up()).always(c -> c.n == 2)'
FORKS = """class Forks {
    final Object left = new Object(), right = new Object();
    int meals;
    void eat(Object one, Object other) {
        synchronized (one) {
            synchronized (other) {
                meals++;
            }
        }
    }
}
explore(Forks::new)
    .thread("Ann", f -> f.eat(f.left, f.right))
    .thread("Bob", f -> f.eat(f.right, f.left))"""
PLAYED = FORKS.split("\n}\n")[1] + "\n    .play()"
LONG = """explore(Counter::new)
    .thread("Ann", c -> { for (int i = 0; i < 5; i++) c.up(); })
    .thread("Bob", c -> { for (int i = 0; i < 5; i++) c.up(); })
    .always(c -> c.n == 10).play()"""
CELLS = [COUNTER, TWO, FORKS, TWO + ".play()", PLAYED, LONG]


@pytest.fixture(scope="module")
def page(browser, lab, workspace):
    """A notebook of explorations, run and saved, whose kernel has ended."""
    book = v4.new_notebook(metadata={"kernelspec": notebooks.KERNEL, "language_info": notebooks.LANGUAGE})
    book.cells = [v4.new_code_cell(source) for source in CELLS]
    nbformat.write(book, workspace / "notebooks/orders.ipynb")
    with ended(browser, lab, "orders") as page:
        yield page


@pytest.fixture
def walk(page):
    return Order(page.locator(".lab-order").nth(0))


@pytest.fixture
def deadlock(page):
    return Order(page.locator(".lab-order").nth(1))


@pytest.fixture
def game(page):
    yield from begun(page, 2)


@pytest.fixture
def forks(page):
    yield from begun(page, 3)


def begun(page, number):
    game = Order(page.locator(".lab-order").nth(number))
    game.button("Begin again").click()
    yield game


class Order:
    def __init__(self, root):
        self.root, self.page = root, root.page
        self.stage = root.locator("[data-part=stage]")

    def button(self, name):
        return self.root.get_by_role("button", name=name)

    def told(self):
        return self.root.locator("[aria-live=polite]").text_content()

    def press(self, *keys):
        for key in keys:
            self.stage.press(key)
        return self.told()

    def thread(self, number):
        return self.root.locator("[data-thread]").nth(number - 1)


def output(page, number):
    return page.locator(".jp-CodeCell").nth(number).locator(".jp-OutputArea-output")


def test_the_sentence_comes_first_then_how_orders_end(page):
    shown = output(page, 1)
    assert shown.locator("p").first.text_content() == "6 orders: 2 end well, 4 end badly (n = 1)."
    rows = [row.split("\t") for row in shown.locator("table").first.locator("tr").all_inner_texts()]
    assert rows == [["how it ends", "orders", "that is"], ["n = 2", "2", "good"], ["n = 1", "4", "bad"]]


def test_arrow_keys_walk_the_steps_and_say_them(walk):
    assert walk.press("Home") == "Before the first step. n is 0."
    assert walk.press("ArrowRight") == "Step 1 of 4: Ann reads n = 0. n is 0."
    assert walk.press("ArrowRight").startswith("Step 2 of 4: Bob reads n = 0. A switch: Ann could have gone on. n is 0. From here on")
    assert walk.press("End").endswith("It ends badly: n = 1.")
    assert walk.press("ArrowLeft").startswith("Step 3 of 4: Bob writes 1.")


def test_the_line_of_the_cell_is_marked(walk):
    walk.press("Home")
    assert walk.root.locator(".lab-line[data-now]").count() == 0
    walk.press("ArrowRight")
    marked = walk.root.locator(".lab-line[data-now]")
    assert "n++;" in marked.text_content() and "Ann" in marked.text_content()
    assert walk.root.locator(".lab-line").first.text_content().strip().startswith("1 class Counter")


def test_buttons_and_pointer_walk_too(walk):
    walk.press("Home")
    walk.button("Step").last.click()
    assert walk.told().startswith("Step 1 of 4")
    walk.button("Step back").click()
    assert walk.told().startswith("Before the first step")
    walk.stage.locator("text", has_text="n = 1").last.click()
    assert walk.told().startswith("Step 4 of 4")


def test_the_table_lists_every_step(walk):
    walk.button("Table").click()
    rows = [row.split("\t") for row in walk.root.locator("tbody tr").all_inner_texts()]
    assert [row[:4] for row in rows] == [["1", "Ann", "reads n = 0", "0"], ["2", "Bob", "reads n = 0", "0"],
                                         ["3", "Bob", "writes 1", "1"], ["4", "Ann", "writes 1", "1"]]
    walk.button("Table").click()
    assert not walk.root.locator("table").is_visible()


def test_a_deadlock_shows_who_waits_for_whom(deadlock):
    assert deadlock.press("End").endswith("left is held by Ann, right is held by Bob. From here on no order can end well."
                                          " It ends badly: deadlock: Ann waits for right, which Bob holds; "
                                          "Bob waits for left, which Ann holds.")
    assert deadlock.stage.locator("rect[fill^='url(#hatch']").count() >= 2
    assert "synchronized" in deadlock.root.locator(".lab-line[data-now]").text_content()


def test_the_scheduler_is_played_by_keys(game):
    game.thread(1).focus()
    game.page.keyboard.press("1")
    assert game.told() == "Ann reads n = 0. n is 0. Orders left: 3. Bad among them: 2."
    game.page.keyboard.press("ArrowRight")
    game.page.keyboard.press("Enter")
    assert "A switch: Ann could have gone on. n is 0. Orders left: 2. All of them are bad." in game.told()
    game.page.keyboard.press("2")
    game.page.keyboard.press("2")
    assert game.told() == "Bob has ended."
    game.page.keyboard.press("1")
    assert game.told().endswith("It ends badly: n = 1. You found it with 1 switch. No order does it with fewer.")
    game.page.keyboard.press("u")
    assert game.told().startswith("One step back. Orders left: 1.")
    game.page.keyboard.press("r")
    assert game.told().startswith("From the beginning. Orders left: 6. Bad among them: 4.")
    assert game.page.evaluate("() => document.activeElement.dataset.thread") == "1", "focus stays where it was"


def test_the_scheduler_is_played_by_pointer(forks):
    forks.thread(1).click()
    forks.thread(2).click()
    assert forks.told().endswith("You found it with 1 switch. No order does it with fewer.")
    assert forks.thread(1).get_attribute("aria-disabled") == "true"
    assert "waits for right, which Bob holds" in forks.thread(1).text_content()


def test_a_game_that_is_too_large_says_the_number(page):
    assert "there are more than 10,000 orders" in output(page, 5).text_content()


CONTRAST = """root => {
    const numbers = colour => (colour.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    const parse = colour => numbers(colour).map((c, i) => colour.startsWith('color(') && i < 3 ? 255 * c : c);
    const over = ([r, g, b, a = 1], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
    const light = rgb => rgb.map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
    const ground = element => {
        if (!element) return [255, 255, 255];
        const own = parse(getComputedStyle(element).backgroundColor);
        return own[3] === 0 ? ground(element.parentElement) : over(own, ground(element.parentElement));
    };
    const opacity = element => element && element !== root ? getComputedStyle(element).opacity * opacity(element.parentElement) : 1;
    const low = [];
    const check = (name, colour, below, opaque) => {
        const [r, g, b, a = 1] = parse(colour), seen = ratio(over([r, g, b, a * opaque], below), below);
        if (seen < 4.5) low.push(`${name}: ${seen.toFixed(2)}`);
    };
    for (const element of root.querySelectorAll("button, button *, div, pre, span, th, td, caption, i, output"))
        if ([...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && element.checkVisibility())
            check(element.textContent, getComputedStyle(element).color, ground(element), opacity(element));
    for (const text of root.querySelectorAll("svg text")) {
        const bar = text.previousElementSibling?.tagName === "rect" ? parse(getComputedStyle(text.previousElementSibling).fill) : null;
        check(text.textContent, getComputedStyle(text).fill, bar ? over(bar, ground(root)) : ground(root), opacity(text));
    }
    return low;
}"""


# What of a picture cannot be seen, nor come into view by scrolling to the side; and a current step that is out of view.
CUT = """stage => {
    const svg = stage.querySelector('.lab-steps'), all = svg.getBoundingClientRect(), box = stage.getBoundingClientRect();
    const here = svg.querySelector('.lab-here').getBoundingClientRect(), names = stage.firstElementChild.getBoundingClientRect();
    return [...svg.querySelectorAll('text, rect, path, line')].filter(part => !part.closest('defs'))
        .filter(part => { const { right, bottom } = part.getBoundingClientRect(); return right > all.right + 1 || bottom > box.bottom + 1; })
        .map(part => part.outerHTML).concat(here.right > box.right + 1 || here.left < names.right - 1 || names.left < box.left - 1 ? ['the current step'] : []);
}"""


def change_theme(page, theme):
    page.evaluate("name => jupyterapp.commands.execute('apputils:change-theme', {theme: name})", f"JupyterLab {theme}")
    page.wait_for_function("dark => (document.body.dataset.jpThemeLight === 'false') === dark", arg=theme == "Dark")
    page.wait_for_timeout(800)


@pytest.mark.parametrize("theme", ["Dark", "Light"])
@pytest.mark.parametrize("zoom", [1, 2])
def test_all_words_can_be_read_in_both_themes(page, walk, deadlock, game, forks, theme, zoom):
    change_theme(page, theme)
    page.set_viewport_size({"width": 1280 // zoom, "height": 1000 // zoom})  # what a page zoomed so far has room for
    try:
        walk.press("Home", "ArrowRight", "ArrowRight")
        deadlock.press("End")
        game.thread(1).click()
        game.thread(2).click()
        forks.thread(1).click()
        for number, order in enumerate((walk, deadlock, game, forks)):
            assert order.root.evaluate(CONTRAST) == []
            assert order.stage.evaluate(CUT) == []
            shown = output(page, number + 1)
            shown.scroll_into_view_if_needed()
            shown.screenshot(path=places.ARTIFACTS / f"browser/order-{number}-{theme.lower()}-{zoom}00.png")
    finally:
        page.set_viewport_size({"width": 1280, "height": 1000})


def test_everything_that_is_pressed_or_focused_has_a_name(page):
    unnamed = page.locator(".lab-order").evaluate_all("""roots => roots.flatMap(root =>
        [...root.querySelectorAll('button, [tabindex], [role]')]
            .filter(part => !(part.getAttribute('aria-label') ?? part.textContent).trim())
            .map(part => part.outerHTML.slice(0, 80)))""")
    assert unnamed == []
    ids = page.locator(".lab-order [id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_a_saved_page_is_walked_and_played_without_a_kernel(browser, page, workspace):
    shown = workspace / "orders.html"
    shown.write_text(HTMLExporter().from_filename(workspace / "notebooks/orders.ipynb")[0], "utf-8")
    other = browser.new_page()
    other.route("http*://**", lambda route: route.abort())
    other.goto(shown.as_uri())
    other.locator(".lab-order").nth(3).wait_for()
    walk, game = Order(other.locator(".lab-order").nth(0)), Order(other.locator(".lab-order").nth(2))
    assert walk.press("ArrowRight").startswith("Step 1 of 4")
    game.thread(1).click()
    assert "Orders left: 3" in game.told()
    other.close()


def test_an_untrusted_notebook_shows_the_order_as_a_table(browser, page, lab, workspace):
    book = nbformat.read(workspace / "notebooks/orders.ipynb", as_version=4)
    book.cells[1].source += " // changed, so that nobody vouches for it"
    nbformat.write(book, workspace / "notebooks/untrusted-orders.ipynb")
    address, token = lab
    other = browser.new_page(viewport={"width": 1280, "height": 1000})
    other.goto(f"{address}/lab/tree/notebooks/untrusted-orders.ipynb?token={token}&reset")
    table = other.locator(".jp-OutputArea table", has_text="It ends badly").first
    table.wait_for()
    assert other.locator(".lab-order").count() == 0
    assert table.locator("tr").nth(1).inner_text().split("\t") == ["Ann", "", "n → 0", "", "", "n = 1"]
    assert "After step 2 no order can end well any more." in output(other, 1).text_content()
    other.screenshot(path=places.ARTIFACTS / "browser/order-untrusted.png")
    other.close()
