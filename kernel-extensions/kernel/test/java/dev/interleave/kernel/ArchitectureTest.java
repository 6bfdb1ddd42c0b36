package dev.interleave.kernel;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads what stands below kernel-extensions, so that docs/architecture.md stays true. */
class ArchitectureTest {
  private static final int MOST_FILES = 35;
  private static final Pattern QUALIFIED = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*");

  /** Each room with those that it may know; none of ours stands before one that it knows. */
  private static final Map<String, Set<String>> MAY = new LinkedHashMap<>();

  private static void room(String name, String... may) {
    MAY.put(name, Set.of(may));
  }

  static {
    room("display.cell", "classroom");
    room("display.script", "show");
    room("display.comm", "display.cell");
    room("display.widget", "display.cell", "display.comm", "display.script");
    room(
        "display",
        "",
        "explore",
        "json",
        "schedule",
        "show",
        "show.chart",
        "show.order",
        "show.table",
        "display.script",
        "display.widget");
    room(
        "display.live",
        "live",
        "schedule",
        "show",
        "display.cell",
        "display.script",
        "display.widget");
    room("display.play", "", "schedule", "sim", "work", "display.script", "display.widget");
    room("kernel.wire");
    room("kernel.jvmti");
    room("kernel.classpath");
    room("kernel.cell", "kernel.wire");
    room("kernel.output", "kernel.cell", "kernel.wire");
    room("kernel.rewrite");
    room("kernel.exec", "kernel.cell", "kernel.classpath", "kernel.rewrite");
    room("kernel.stop", "waits", "kernel.cell", "kernel.exec", "kernel.jvmti", "kernel.output");
    room("kernel.magic", "kernel.cell", "kernel.exec", "kernel.stop");
    room("kernel.code", "kernel.exec", "kernel.magic");
    room(
        "kernel.jjava",
        "kernel.cell",
        "kernel.exec",
        "kernel.magic",
        "kernel.output",
        "kernel.stop",
        "kernel.wire");
    room(
        "kernel",
        "explore",
        "display.cell",
        "kernel.wire",
        "kernel.jvmti",
        "kernel.classpath",
        "kernel.cell",
        "kernel.output",
        "kernel.exec",
        "kernel.stop",
        "kernel.magic",
        "kernel.code",
        "kernel.jjava");
    room("resolver", "kernel.magic");
  }

  /** What only some may import, by the beginning of its name. */
  private static final Map<String, Set<String>> OWNERS =
      Map.ofEntries(
          entry("java.lang.foreign.", Set.of("kernel.jvmti")),
          entry("java.lang.classfile.", Set.of("kernel.rewrite")),
          // exec runs code by it, and lends it to code for what editors ask.
          entry("jdk.jshell.", Set.of("kernel.exec", "kernel.code")),
          entry("org.zeromq.", Set.of("kernel.wire")),
          entry("org.dflib.jjava.jupyter.messages.", Set.of("kernel.jjava", "display.comm")),
          entry("org.dflib.jjava.jupyter.kernel.comm.", Set.of("kernel.jjava", "display.comm")),
          // The display is an extension of JJava's; of the kernel one room speaks to the library.
          entry(
              "org.dflib.jjava.",
              Set.of("kernel.jjava", "display", "display.comm", "display.live", "display.widget")),
          entry("io.github.spencerpark.", Set.of()),
          entry("sun.", Set.of()),
          entry("jdk.internal.", Set.of()),
          entry("org.eclipse.aether.", Set.of("resolver")),
          entry("org.apache.maven.", Set.of("resolver")),
          entry("eu.maveniverse.", Set.of("resolver")));

  private final List<SourceFile> sources =
      SourceFile.below("main/java", "../display/main/java", "../resolver/main/java");

  ArchitectureTest() throws IOException {}

  /** All that is wrong in any file. */
  private List<String> wrong(Function<SourceFile, Stream<String>> wrong) {
    return sources.stream()
        .flatMap(source -> wrong.apply(source).map(what -> source + ": " + what))
        .toList();
  }

  @Test
  void packagesKnowOnlyThoseBelowThem() {
    assertEquals(
        List.of(),
        wrong(source ->
            source.rooms().stream()
                .filter(room -> !MAY.getOrDefault(source.room(), Set.of()).contains(room))));
  }

  @Test
  void noImportGoesRound() {
    var before = new HashSet<String>();
    var wrong = new ArrayList<String>();
    MAY.forEach((room, known) -> {
      for (var other : known)
        if (MAY.containsKey(other) && !before.contains(other)) wrong.add(room + " knows " + other);
      before.add(room);
    });
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsDelicateHasOneOwner() {
    var wrong = new ArrayList<String>();
    OWNERS.forEach((begin, owners) ->
        wrong.addAll(
            wrong(source ->
                owners.contains(source.room())
                    ? Stream.empty()
                    : source.imports().stream().filter(name -> name.startsWith(begin)))));
    assertEquals(List.of(), wrong);
  }

  /** By name, since nobody can import them. */
  @Test
  void onlyStopLooksIntoTheJdk() throws IOException {
    var knowing = new ArrayList<String>();
    for (var source : sources)
      if (source.text().contains("Class.forName(\"jdk.internal.")) knowing.add(source.toString());
    assertEquals(List.of("kernel.stop.JdkInternals"), knowing);
  }

  /** Two libraries have a Chart. */
  @Test
  void namesAreImported() {
    assertEquals(
        List.of("display.Page: org.knowm.xchart.internal.chartpart.Chart"),
        wrong(source -> QUALIFIED.matcher(source.code()).results().map(MatchResult::group)));
  }

  @Test
  void everyPackageSaysWhatItIsAndHoldsAFewFiles() {
    var rooms = sources.stream().collect(Collectors.groupingBy(SourceFile::room));
    assertEquals(MAY.keySet(), rooms.keySet());
    rooms.forEach((room, files) -> {
      assertEquals(1, files.stream().filter(SourceFile::isInfo).count(), "package-info of " + room);
      assertEquals(0, Math.max(0, files.size() - 1 - MOST_FILES), room);
    });
  }

  @Test
  void aNameStandsForOneThing() throws IOException {
    var all = new ArrayList<>(SourceFile.below("../../src/main/java"));
    all.addAll(sources);
    var owners = new TreeMap<String, List<SourceFile>>();
    for (var source : all)
      if (!source.isInfo())
        owners.computeIfAbsent(source.name(), name -> new ArrayList<>()).add(source);
    owners.values().removeIf(same -> same.size() == 1 || !touches(same));
    assertEquals(Map.of(), owners);
  }

  /** The library sees to its own names. */
  private boolean touches(List<SourceFile> same) {
    return same.stream().anyMatch(source -> MAY.containsKey(source.room()));
  }
}
