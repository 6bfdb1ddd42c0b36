package dev.interleave.kernel.exec;

import java.util.Arrays;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * The lines of a class that JShell made of a snippet, each with the place in the snippet where its
 * code begins. Far smaller than JShell's own text, which names every declaration there is.
 */
final class WrapperLines {
  private final int first;
  private final int[] positions;

  private WrapperLines(int first, int[] positions) {
    this.first = first;
    this.positions = positions;
  }

  /** The lines of a wrapper, as long as JShell has it. */
  static WrapperLines of(SnippetWrapper wrapper) {
    var text = wrapper.wrapped();
    int begin = Math.max(0, wrapper.sourceToWrappedPosition(0));
    int first = new SourceText(text).lineAt(begin);
    var starts = lineStarts(text, text.lastIndexOf('\n', begin - 1) + 1);
    return new WrapperLines(
        first, Arrays.stream(starts).map(start -> firstSourcePosition(wrapper, start)).toArray());
  }

  /** Where in the snippet the code of a line of the class begins. */
  int positionOf(int line) {
    return positions[Math.clamp(line - first, 0, positions.length - 1)];
  }

  private static int[] lineStarts(String text, int from) {
    var starts = new int[(int) text.substring(from).lines().count()];
    int start = from;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start;
      start = text.indexOf('\n', start) + 1;
    }
    return starts;
  }

  /**
   * A wrapped line may begin with text that the wrapper added, and may hold nothing else where the
   * snippet begins with an empty line or a comment, so look further.
   */
  private static int firstSourcePosition(SnippetWrapper wrapper, int position) {
    var text = wrapper.wrapped();
    for (int i = position; i < text.length(); i++) {
      int source = wrapper.wrappedToSourcePosition(i);
      if (source >= 0
          && wrapper.sourceToWrappedPosition(source) == i
          && !Character.isWhitespace(text.charAt(i))) return source;
    }
    return wrapper.wrappedToSourcePosition(position);
  }
}
