package dev.interleave.kernel.magic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the kernel's own magics are called and what they do. */
enum Manual {
  CLASSPATH(
      List.of("classpath"),
      "PATH ...",
      "Adds jars and folders of classes, for cells to compile and run with.",
      "%classpath build/classes lib/*.jar"),
  JARS(List.of("jars"), "PATH ...", "Adds jars; of a folder, all jars in it.", "%jars lib/*.jar"),
  MAVEN(
      List.of("maven", "addMavenDependency", "addMavenDependencies"),
      "GROUP:ARTIFACT:VERSION ... [--from URL]",
      "Adds libraries with all that they need: from the local Maven repository, else from a remote"
          + " one.",
      "%maven org.apache.commons:commons-lang3:3.17.0"),
  MAVEN_REPO(
      List.of("mavenRepo", "addMavenRepo"),
      "NAME URL",
      "Names one more repository in which %maven looks.",
      "%mavenRepo school https://repository.example.org/maven2"),
  LOAD_FROM_POM(
      List.of("loadFromPOM"),
      "FILE [SCOPE ...]",
      "Adds the dependencies of a Maven project. As %%loadFromPOM it takes them, or any pieces of a"
          + " POM, from the rest of the cell.",
      "%loadFromPOM pom.xml"),
  LOAD(
      List.of("load"),
      "FILE",
      "Runs a file of Java code (.java, .jsh, .jshell), or the code cells of a notebook (.ipynb).",
      "%load Account.java"),
  THREADS(
      List.of("threads"),
      "[stop | budget N]",
      "Lists the threads that earlier cells have left running, stops them, or sets how many platform"
          + " threads a cell may have.",
      "%threads stop"),
  LSMAGIC(List.of("lsmagic"), "", "Lists all magics.", "%lsmagic"),
  HELP(List.of("help"), "[NAME]", "Explains the magics, or one of them.", "%help maven");

  private final List<String> names;
  private final String arguments;
  private final String purpose;
  private final String example;

  Manual(List<String> names, String arguments, String purpose, String example) {
    this.names = names;
    this.arguments = arguments;
    this.purpose = purpose;
    this.example = example;
  }

  /** Under which names the magic is known, its usual one first. */
  List<String> names() {
    return names;
  }

  /** The page of the magic with this name. */
  static Optional<Manual> of(String name) {
    return Arrays.stream(values()).filter(page -> page.names.contains(name)).findFirst();
  }

  /** How to write the magic. */
  String usage() {
    return "%" + names.getFirst() + (arguments.isEmpty() ? "" : " " + arguments);
  }

  /** All that is to be said about the magic. */
  String page() {
    var others = names.stream().skip(1).map(name -> "%" + name).collect(Collectors.joining(", "));
    return usage()
        + "\n  "
        + purpose
        + "\n  For example: "
        + example
        + (others.isEmpty() ? "" : "\n  Other names: " + others);
  }

  /** The pages of all magics. */
  static String all() {
    return Arrays.stream(values()).map(Manual::page).collect(Collectors.joining("\n"));
  }
}
