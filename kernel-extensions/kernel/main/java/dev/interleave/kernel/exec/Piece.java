package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;

/** A part of a cell that JShell evaluates as one snippet, and where in the cell it begins. */
public record Piece(String source, int offset) {

  /** Where its text begins: white space may stand between its offset and it. */
  int start(String code) {
    return new SourceText(code).find(source, offset, offset);
  }

  /** Cuts a cell into snippets. The last one may be incomplete or wrong; JShell will say so. */
  public static List<Piece> split(String code, SourceCodeAnalysis analysis) {
    var pieces = new ArrayList<Piece>();
    var rest = code;
    while (!rest.isBlank()) {
      int offset = code.length() - rest.length();
      var info = analysis.analyzeCompletion(rest);
      if (!info.completeness().isComplete() || info.source() == null) {
        if (info.completeness() != SourceCodeAnalysis.Completeness.EMPTY)
          pieces.add(new Piece(rest, offset));
        break;
      }
      pieces.add(new Piece(info.source(), offset));
      rest = info.remaining();
    }
    return pieces;
  }
}
