package dev.interleave.results;

import java.util.ArrayList;
import java.util.List;

/** Takes comma-separated values apart, quoted cells with line breaks in them included. */
final class CsvReader {
  private final String text;
  private final List<List<String>> lines = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;

  CsvReader(String text) {
    this.text = text;
  }

  List<List<String>> lines() {
    for (int i = 0; i < text.length(); i++) i += quoted ? inside(i) : outside(text.charAt(i));
    if (quoted) throw new IllegalArgumentException("A quotation mark in it is never closed.");
    endLine();
    return lines;
  }

  /** Returns how many characters more than one were used up: a doubled quote is one of the text. */
  private int inside(int at) {
    if (text.charAt(at) != '"') {
      cell.append(text.charAt(at));
      return 0;
    }
    boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
    if (doubled) cell.append('"');
    else quoted = false;
    return doubled ? 1 : 0;
  }

  private int outside(char c) {
    switch (c) {
      case '"' -> quoted = true;
      case ',' -> endCell();
      case '\n' -> endLine();
      case '\r' -> {}
      default -> cell.append(c);
    }
    return 0;
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endLine() {
    if (cells.isEmpty() && cell.isEmpty()) return;
    endCell();
    lines.add(cells);
    cells = new ArrayList<>();
  }
}
