"""A chart as a reader uses it: its numbers by pointer and by key, in both themes, at any zoom; and what an untrusted page shows."""

import nbformat
import pytest
from nbformat import v4

from launcher import notebooks, places
from tests.browser.conftest import ended

SPEEDUPS = """
import dev.interleave.show.chart.*;
var xs = List.of(1, 2, 4, 8, 16);
LineChart.over(xs, "compressing, pinned", "threads", "speedup")
    .points("measured", List.of(Measured.of(1), new Measured(1.9, List.of(1.8, 1.9, 2.0), ""), Measured.of(1.8),
        new Measured(3.1, List.of(3.0, 3.1), "more than 2 cores can give"), Measured.of(1.7)))
    .law("ideal", xs).law("Amdahl, 25 % serial", List.of(1, 1.6, 2.29, 2.91, 3.37))
    .law("Amdahl, 10 % serial", List.of(1, 1.82, 3.08, 4.71, 6.4)).law("Gustafson", List.of(1, 1.75, 3.25, 6.25, 12.25))
    .guess("your guess", List.of(1, 2, 2.4, 2.6, 2.7)).captioned(machine().brief())
"""
BARS = """
BarChart.of("reading 100 files", "makespan in ms", List.of("one thread", "a fixed pool of four threads", "virtual threads, one for each"),
    List.of(1207.6, 326.1, 126.1)).samples(List.of(List.of(1200.0, 1207.6, 1300.0), List.of(320.0, 326.1, 340.0), List.of(126.1, 180.0)))
    .guess("your guess", 600).captioned("2 cores")
"""
DOTS = 'DotChart.of("thirty", "ms").add("alone", List.of(9.0, 7.0), List.of(4.0, 4.2, 4.1)).add("pool", List.of(), List.of(2.0, 2.2, 2.1, 2.0, 2.3)).captioned("2 cores")'
OWN = """
import org.knowm.xchart.*;
var own = QuickChart.getChart("my own", "start in ms", "ms", "task", new double[] {0, 1, 2, 5}, new double[] {3, 4, 2, 8});
themed(own)
"""
PLAIN = """
var plain = new XYChartBuilder().title("plain XChart").xAxisTitle("x").yAxisTitle("y").build();
plain.addSeries("one", new double[] {0, 1, 2}, new double[] {3, 4, 2});
plain.addSeries("two", new double[] {0, 1, 2}, new double[] {1, 2, 6});
plain
"""

OVERLAPS = """root => {
    const boxes = [...root.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
    return boxes.flatMap(([a, p], i) => boxes.slice(i + 1)
        .filter(([, q]) => p.left < q.right && q.left < p.right && p.top + 2 < q.bottom - 2 && q.top + 2 < p.bottom - 2)
        .map(([b]) => `${a} over ${b}`)); }"""

CONTRASTS = """root => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data]; };
    const linear = c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    const light = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
    const ground = light(rgb(getComputedStyle(root.querySelector('rect')).fill));
    const over = ([r, g, b, a], below) => (Math.max(light([r, g, b]), below) + 0.05) / (Math.min(light([r, g, b]), below) + 0.05);
    return [...root.querySelectorAll('text')].map(part => ['text', part.textContent, over(rgb(getComputedStyle(part).fill), ground)])
        .concat([...root.querySelectorAll('path')].filter(part => +part.getAttribute('stroke-width') > 1.5)
            .map(part => ['line', part.getAttribute('stroke'), over(rgb(getComputedStyle(part).stroke), ground)])); }"""


@pytest.fixture(scope="module")
def page(browser, lab, workspace):
    """A notebook of five charts, run and saved, whose kernel has ended."""
    book = v4.new_notebook(metadata={"kernelspec": notebooks.KERNEL, "language_info": notebooks.LANGUAGE})
    book.cells = [v4.new_code_cell(source.strip()) for source in (SPEEDUPS, BARS, DOTS, OWN, PLAIN)]
    nbformat.write(book, workspace / "notebooks/charts.ipynb")
    with ended(browser, lab, "charts") as page:
        yield page


def charts(page):
    return page.locator(".jp-OutputArea .lab-timeline:has(.lab-chart)")


def press(chart, *keys):
    for key in keys:
        chart.get_by_role("application").press(key)
    return chart.locator("[aria-live]").text_content()


def test_every_chart_stands_in_the_place_of_its_image(page):
    assert charts(page).count() == 5
    assert page.locator(".jp-OutputArea figure > img").count() == 0


def test_a_screen_reader_hears_what_it_shows(page):
    label = charts(page).first.get_by_role("application").get_attribute("aria-label")
    assert label.startswith("compressing, pinned, speedup. measured goes from 1.00 to 1.70; 1 of measured rejected;")
    assert "Arrow keys" in label


def test_keys_go_from_point_to_point_without_a_kernel(page):
    chart = charts(page).nth(2)
    first = press(chart, "Home", "Home")
    assert first.startswith("repetition 1, ")
    assert press(chart, "ArrowRight") != first
    assert chart.locator(".lab-ring").count() == 1
    press(chart, "Escape")
    assert chart.locator(".lab-ring").count() == 0


def test_a_pointer_is_told_the_number_and_why_it_is_rejected(page):
    chart = charts(page).first
    hollow = chart.locator("g:has(ellipse[fill='none'])").last
    hollow.hover()
    assert chart.locator(".lab-tip").text_content() == \
        "threads 8, measured: 3.1, the median of 2. Rejected: more than 2 cores can give"


def test_the_numbers_are_in_a_table_behind(page):
    figure = page.locator(".jp-OutputArea figure").first
    assert not figure.locator("table").is_visible()
    figure.locator("summary").click()
    assert "more than 2 cores can give" in figure.locator("table").inner_text()
    figure.locator("summary").click()


def test_no_text_lies_over_another(page):
    for chart in charts(page).all():
        assert chart.locator("svg").evaluate(OVERLAPS) == []


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_lines_and_letters_stand_out_in_both_themes(page, theme):
    page.evaluate("name => jupyterapp.commands.execute('apputils:change-theme', {theme: name})", theme)
    page.wait_for_function("dark => (document.body.dataset.jpThemeLight === 'false') === dark", arg="Dark" in theme)
    page.wait_for_timeout(800)
    for chart in charts(page).all():
        for kind, what, contrast in chart.locator("svg").evaluate(CONTRASTS):
            assert contrast >= (4.5 if kind == "text" else 3), (kind, what, contrast)
    for number, chart in enumerate(charts(page).all(), start=1):
        shoot(chart, f"{number}-{theme.split()[1].lower()}")


def test_at_twice_the_size_and_on_grey_paper_it_can_be_read(browser, page, lab):
    """Twice the size is half the room: what a browser's zoom of 200 % does."""
    address, token = lab
    zoomed = browser.new_page(viewport={"width": 640, "height": 900}, device_scale_factor=2)
    zoomed.goto(f"{address}/lab/tree/notebooks/charts.ipynb?token={token}&reset")
    charts(zoomed).nth(4).wait_for()
    zoomed.add_style_tag(content=".lab-chart { filter: grayscale(1) }")
    for number, chart in enumerate(charts(zoomed).all(), start=1):
        assert chart.locator("svg").evaluate(OVERLAPS) == []
        assert chart.evaluate("root => root.scrollWidth <= root.clientWidth + 1"), "nothing is cut off"
        shoot(chart, f"{number}-grey-200")
    zoomed.close()


def shoot(chart, name):
    path = places.ARTIFACTS / f"browser/chart-{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    chart.screenshot(path=path)


def test_an_untrusted_notebook_shows_images_that_say_what_they_are(browser, page, lab, workspace):
    book = nbformat.read(workspace / "notebooks/charts.ipynb", as_version=4)
    book.cells[0].source += " // changed, so that nobody vouches for it"
    nbformat.write(book, workspace / "notebooks/untrusted-charts.ipynb")
    address, token = lab
    other = browser.new_page()
    other.goto(f"{address}/lab/tree/notebooks/untrusted-charts.ipynb?token={token}&reset")
    other.wait_for_selector(".jp-OutputArea figure img")
    images = other.locator(".jp-OutputArea figure img").all()
    assert [image.evaluate("image => image.naturalWidth > 0") for image in images] == [True] * 5
    assert images[0].get_attribute("alt").startswith("compressing, pinned, speedup.")
    other.screenshot(path=places.ARTIFACTS / "browser/chart-untrusted.png")
    other.close()
