package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A room can be taken in at a glance, knows no room that knows it, and shares no name. */
class RoomsTest {
  private static final int MOST = 35;

  /** Where cells begin. */
  private static final String ROOT = "dev.interleave";

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?(dev\\.interleave(?:\\.[a-z]\\w*)*)", Pattern.MULTILINE);

  /** The library's sources and those of the kernel, which cells see side by side. */
  private static final List<Path> SOURCES =
      List.of(
          Path.of("main/java"),
          Path.of("../kernel-extensions/display/main/java"),
          Path.of("../kernel-extensions/kernel/main/java"),
          Path.of("../kernel-extensions/resolver/main/java"));

  private static Map<String, Set<Path>> rooms(List<Path> roots) throws IOException {
    var rooms = new TreeMap<String, Set<Path>>();
    for (var root : roots)
      try (var files = Files.walk(root)) {
        for (var file : files.filter(f -> f.toString().endsWith(".java")).toList())
          rooms
              .computeIfAbsent(name(root.relativize(file.getParent())), r -> new TreeSet<>())
              .add(file);
      }
    return rooms;
  }

  private static String name(Path folder) {
    return folder.toString().replace('/', '.').replace('\\', '.');
  }

  @Test
  void noRoomIsTooLargeToTakeIn() throws IOException {
    var large = new TreeMap<String, Integer>();
    rooms(SOURCES).forEach((room, files) -> large.put(room, (int) types(files).count()));
    large.values().removeIf(size -> size <= MOST);
    large.remove(ROOT);
    assertEquals(Map.of(), large);
  }

  /** Takes away rooms that know none of those that are left; what stays knows itself in a round. */
  @Test
  void noImportGoesRound() throws IOException {
    var known = new TreeMap<String, Set<String>>();
    for (var room : rooms(SOURCES.subList(0, 1)).entrySet())
      known.put(room.getKey(), known(room.getKey(), room.getValue()));
    while (known.entrySet().removeIf(room -> isFree(room.getValue(), known.keySet()))) {}
    assertEquals(Map.of(), known);
  }

  private static boolean isFree(Set<String> known, Set<String> left) {
    return known.stream().noneMatch(left::contains);
  }

  private static Set<String> known(String room, Set<Path> files) throws IOException {
    var known = new HashSet<String>();
    for (var file : files)
      IMPORT.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(known::add);
    known.remove(room);
    return known;
  }

  @Test
  void aNameStandsForOneThing() throws IOException {
    var places = new TreeMap<String, Set<String>>();
    rooms(SOURCES)
        .forEach((room, files) ->
            types(files)
                .forEach(type -> places.computeIfAbsent(type, t -> new TreeSet<>()).add(room)));
    places.values().removeIf(rooms -> rooms.size() == 1);
    assertEquals(Map.of(), places);
  }

  private static Stream<String> types(Set<Path> files) {
    return files.stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .filter(type -> !type.equals("package-info"));
  }
}
