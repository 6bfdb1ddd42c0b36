"""A lesson's Markdown as a tree that Typst lays out: text stays text, so nothing in it has to be escaped."""

import re

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

_PICTURE = re.compile(r"^!\[.*\]\(.*\)$", re.M)


def blocks(markdown: str) -> list:
    """What a text holds, without its pictures and what unfolds; paper has neither."""
    parsed = MarkdownIt().enable("table").parse(_PICTURE.sub("", markdown))
    return [_tree(node) for node in SyntaxTreeNode(parsed).children if node.type != "html_block"]


def line(markdown: str) -> dict:
    """One line, such as a question or an option."""
    return blocks(markdown)[0]["inside"][0]


def _tree(node) -> dict:
    return {"kind": node.type, "text": node.content, "level": int(node.tag[1]) if node.type == "heading" else 0,
            "inside": [_tree(child) for child in node.children]}
