package dev.interleave.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;

/**
 * One POST of JSON. A plain connection, as the first use of {@code java.net.http} would take a
 * tenth of a second of a core that may be measured.
 */
record HttpPost(URL url, String word) {
  private static final int CONNECT_MS = 3_000;
  private static final int READ_MS = 10_000;
  private static final int MOST_WORDS = 300;

  /** What the class view answered: a status, and its words where it refused. */
  record Answer(int status, String words) {
    boolean isTaken() {
      return status / 100 == 2;
    }

    /** Whether the same will be refused again, so that there is no use in keeping it. */
    boolean isFinal() {
      return status / 100 == 4 && status != 408 && status != 429;
    }
  }

  /**
   * Blocks until it is answered, 13 seconds at most.
   *
   * @throws IOException if nobody answers
   */
  Answer send(String body) throws IOException {
    var connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
    try {
      connection.setConnectTimeout(CONNECT_MS);
      connection.setReadTimeout(READ_MS);
      connection.setInstanceFollowRedirects(false);
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setRequestProperty("Connection", "close");
      connection.setRequestProperty("Authorization", "token " + word);
      connection.getOutputStream().write(body.getBytes(UTF_8));
      return new Answer(connection.getResponseCode(), words(connection));
    } finally {
      connection.disconnect();
    }
  }

  private static String words(HttpURLConnection connection) throws IOException {
    try (var said = connection.getErrorStream()) {
      return said == null ? "" : new String(said.readNBytes(MOST_WORDS), UTF_8).strip();
    }
  }
}
