package dev.interleave.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The questions that are asked before and after a workshop. */
public final class EightQuestions {
  private static final String FILE = "eight-questions.properties";
  private static final List<String> LETTERS = List.of("a", "b", "c", "d");

  /** The questions, in order. */
  public static final List<Question> ALL = read();

  private EightQuestions() {}

  /**
   * One question with four answers.
   *
   * @param no its number, from 1
   * @param about the misconception that it is about
   * @param ask the question
   * @param answers four of them, a to d
   * @param right the letter of the right one
   * @param look the cell that shows it
   */
  public record Question(
      int no, String about, String ask, List<String> answers, String right, String look) {
    /** The question and its answers, each on a line. */
    @Override
    public String toString() {
      var lines =
          IntStream.range(0, answers.size())
              .mapToObj(at -> "   %s  %s".formatted(LETTERS.get(at), answers.get(at)));
      return String.join(
          "\n", Stream.concat(Stream.of("%d. %s".formatted(no, ask)), lines).toList());
    }
  }

  private static List<Question> read() {
    var read = new Properties();
    try (var file = new InputStreamReader(EightQuestions.class.getResourceAsStream(FILE), UTF_8)) {
      read.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return IntStream.rangeClosed(1, 8).mapToObj(no -> question(no, read)).toList();
  }

  private static Question question(int no, Properties read) {
    var answers = LETTERS.stream().map(letter -> read.getProperty(no + "." + letter)).toList();
    return new Question(
        no,
        read.getProperty(no + ".about"),
        read.getProperty(no + ".ask"),
        answers,
        read.getProperty(no + ".right"),
        read.getProperty(no + ".look"));
  }
}
