"""How Sphinx builds the book. Nothing is executed, and no page asks another host for anything."""

project = "Interleave"
extensions = ["myst_nb"]
exclude_patterns = []

nb_execution_mode = "off"
nb_ipywidgets_js = {}  # controls are shown as they stood
nb_merge_streams = True
myst_enable_extensions = []
myst_heading_anchors = 3
suppress_warnings = ["misc.highlighting_failure"]  # of text blocks, which Pygments cannot read; it colours the rest

html_theme = "furo"
html_title = "Interleave"
templates_path = ["templates"]
html_static_path = ["static"]
html_css_files = ["book.css"]
html_js_files = [("pictures.js", {"defer": "defer"}), ("book.js", {"defer": "defer"})]
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_show_search_summary = False  # it would fetch pages, which a folder that is opened as files cannot
html_use_index = False
html_domain_indices = False
html_theme_options = {"top_of_page_buttons": []}
