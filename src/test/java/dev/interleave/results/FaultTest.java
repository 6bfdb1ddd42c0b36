package dev.interleave.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {
  @TempDir Path folder;
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

  private Store store(String... settings) {
    var all = new Properties();
    all.putAll(Database.usual());
    for (int i = 0; i < settings.length; i += 2) all.setProperty(settings[i], settings[i + 1]);
    return new Store(folder, all, said::add);
  }

  /** What was seen, what likely caused it, what to try: three lines. */
  private static void assertTeaches(String seen, Executable use) {
    var message = assertThrows(IllegalStateException.class, use).getMessage();
    assertTrue(message.contains(seen), message);
    assertEquals(3, message.lines().count(), message);
  }

  private void sql(String sql) throws SQLException {
    try (var connection = Database.open(store().file().toString(), Database.usual());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aLockThatStaysIsSaid() throws SQLException {
    store().record(Samples.pooledIn(1));
    try (var other = Database.open(store().file().toString(), Database.usual());
        var statement = other.createStatement()) {
      statement.execute("begin exclusive");
      var hasty = store("busy_timeout", "50");
      assertTeaches("stayed locked", () -> hasty.record(Samples.pooledIn(2)));
      assertTeaches("stayed locked", hasty::results);
    }
    assertEquals(2, store().record(Samples.pooledIn(2)));
  }

  @Test
  void aFileThatIsNoDatabaseIsKeptBeside() throws Exception {
    var rubbish = "no database at all ".repeat(300).getBytes();
    Files.write(store().file(), rubbish);
    assertEquals(1, store().record(Samples.pooledIn(1)));
    assertEquals(1, said.size());
    assertTrue(said.getFirst().contains("could not be read and is kept as"), said.getFirst());
    assertArrayEquals(rubbish, Files.readAllBytes(kept()));
    assertEquals(1, store().results().size());
  }

  @Test
  void notebooksThatFindTheSameDamageBeginOneNewFile() throws Exception {
    Files.writeString(store().file(), "rubbish ".repeat(1000));
    try (var notebooks = Executors.newFixedThreadPool(4)) {
      var all = Collections.nCopies(4, (Callable<Long>) () -> store().record(Samples.pooledIn(1)));
      for (var done : notebooks.invokeAll(all)) done.get();
    }
    assertEquals(4, store().results().size());
    assertEquals(1, said.size(), said.toString());
  }

  private Path kept() throws Exception {
    try (var files = Files.newDirectoryStream(folder, "*.damaged-*")) {
      return files.iterator().next();
    }
  }

  @Test
  void aPageWrittenOverIsDamageToo() throws Exception {
    for (int i = 0; i < 60; i++) store().record(Samples.pooledIn(i + 1));
    var bytes = Files.readAllBytes(store().file());
    for (int i = 4096; i < bytes.length; i++) bytes[i] = (byte) (31 * i);
    Files.write(store().file(), bytes);
    assertEquals(List.of(), store().results());
    assertArrayEquals(bytes, Files.readAllBytes(kept()));
  }

  @Test
  void anEmptyFileIsABeginning() throws Exception {
    Files.createFile(store().file());
    assertEquals(List.of(), store().results());
    assertEquals(1, store().record(Samples.pooledIn(1)));
    assertEquals(List.of(), said);
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws Exception {
    var file = Files.createFile(folder.resolve("a-file"));
    var store = new Store(file.resolve("results"), said::add);
    assertTeaches("Nothing could be kept", () -> store.record(Samples.pooledIn(1)));
  }

  @Test
  void aReadOnlyFileCanBeReadAndSaysSoWhenWritten() {
    store().record(Samples.pooledIn(1));
    var readOnly = store("open_mode", "1");
    assertEquals(1, readOnly.results().size());
    assertTeaches("Nothing could be kept", () -> readOnly.record(Samples.pooledIn(2)));
  }

  @Test
  void aFullDiskLosesNothing() {
    store().record(Samples.pooledIn(1));
    var full = store("max_page_count", "1");
    var large = Samples.result("x".repeat(100_000), Samples.way("pool", 5));
    assertTeaches("no room left", () -> full.record(large));
    assertEquals(1, store().results().size());
  }

  @Test
  void aNewerFileIsLeftAlone() throws Exception {
    store().record(Samples.pooledIn(1));
    sql("pragma user_version = " + (Sql.VERSION + 1));
    var before = Files.readAllBytes(store().file());
    assertTeaches("version " + Sql.VERSION, () -> store().record(Samples.pooledIn(2)));
    assertTeaches("version " + Sql.VERSION, () -> store().results());
    assertArrayEquals(before, Files.readAllBytes(store().file()));
  }

  @Test
  void nativeCodeOfAKilledJvmGoesAfterADay() throws Exception {
    var left = Files.createFile(folder.resolve("sqlite-3.5-1-libsqlitejdbc.so"));
    var other = Files.createFile(folder.resolve("sqlite-notes.txt"));
    var now = Files.getLastModifiedTime(left).toInstant();
    NativeCode.sweep(folder, now.minusSeconds(1));
    assertTrue(Files.exists(left));
    NativeCode.sweep(folder, now.plusSeconds(1));
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(other));
  }

  @Test
  void anythingElseIsStillThreeSentences() throws Exception {
    store().record(Samples.pooledIn(1));
    sql("drop table way");
    assertTeaches("could not be used", () -> store().record(Samples.pooledIn(2)));
  }
}
