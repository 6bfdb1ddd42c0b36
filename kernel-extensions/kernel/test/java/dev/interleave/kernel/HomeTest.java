package dev.interleave.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path made;

  @Test
  void whatIsNamedComesFirst() {
    var env = Map.of("INTERLEAVE_HOME", "/a/folder", "HOME", "/home/ada");
    assertEquals(Path.of("/a/folder"), Home.folder(env, made));
  }

  @Test
  void whoMayWriteWhereSetUpWritesNeedsNoOtherFolder() {
    assertEquals(made, Home.folder(Map.of("INTERLEAVE_HOME", " ", "HOME", "/home/ada"), made));
  }

  @Test
  void whereItIsSomebodyElsesTheLearnersOwnIsTaken() {
    var gone = made.resolve("not there");
    assertEquals(Path.of("/home/ada/.interleave"), Home.folder(Map.of("HOME", "/home/ada"), gone));
    var own = Path.of(System.getProperty("user.home"), ".interleave");
    assertEquals(own, Home.folder(Map.of(), gone));
  }
}
