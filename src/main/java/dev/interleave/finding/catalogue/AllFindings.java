package dev.interleave.finding.catalogue;

import dev.interleave.finding.Finding;
import dev.interleave.finding.lesson01.OneCore;
import dev.interleave.finding.lesson01.Parallel;
import dev.interleave.finding.lesson02.PlainBoard;
import dev.interleave.finding.lesson02.SharedAtomic;
import dev.interleave.finding.lesson03.InterpreterLock;
import dev.interleave.finding.lesson03.Renderer;
import dev.interleave.finding.lesson05.CacheLoss;
import dev.interleave.finding.lesson05.PoolTimes;
import dev.interleave.finding.lesson05.ServedLate;
import dev.interleave.finding.lesson05.Sleepers;
import dev.interleave.finding.lesson05.Starts;
import dev.interleave.finding.lesson05.Switching;
import dev.interleave.finding.lesson06.CpuCurve;
import dev.interleave.finding.lesson07.KneeOfThreads;
import dev.interleave.finding.lesson07.ScraperGain;
import dev.interleave.finding.lesson08.NewArrays;
import dev.interleave.finding.lesson08.ReadFromDisk;
import dev.interleave.finding.lesson08.ReadFromMemory;
import dev.interleave.finding.lesson09.DealtTriangle;
import dev.interleave.finding.lesson10.GrainOfTasks;
import dev.interleave.finding.lesson11.TinyForks;
import dev.interleave.finding.lesson12.HeldCarrier;
import dev.interleave.finding.lesson12.VirtualComputing;
import dev.interleave.finding.lesson13.FourBoxes;
import java.util.Map;
import java.util.TreeMap;

/** Every conclusion of the lessons, by its id: the lesson's number and a word. */
public final class AllFindings {
  private static final Map<String, Finding<?>> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("01.pinned", new OneCore()),
              Map.entry("01.spread", new Parallel()),
              Map.entry("02.plain", new PlainBoard()),
              Map.entry("02.atomic", new SharedAtomic()),
              Map.entry("03.renderer", new Renderer()),
              Map.entry("03.python", new InterpreterLock()),
              Map.entry("05.pools", new PoolTimes()),
              Map.entry("05.starts", new Starts()),
              Map.entry("05.sleepers", new Sleepers()),
              Map.entry("05.late", new ServedLate()),
              Map.entry("05.switching", new Switching()),
              Map.entry("05.cache", new CacheLoss()),
              Map.entry("06.curve", new CpuCurve()),
              Map.entry("07.knee", new KneeOfThreads()),
              Map.entry("07.scraper", new ScraperGain()),
              Map.entry("08.arrays", new NewArrays()),
              Map.entry("08.disk", new ReadFromDisk()),
              Map.entry("08.memory", new ReadFromMemory()),
              Map.entry("09.triangle", new DealtTriangle()),
              Map.entry("10.grain", new GrainOfTasks()),
              Map.entry("11.tiny", new TinyForks()),
              Map.entry("12.files", new HeldCarrier()),
              Map.entry("12.weighing", new VirtualComputing()),
              Map.entry("13.ten", new FourBoxes())));

  private AllFindings() {}

  /**
   * The conclusion with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Finding<?> find(String id) {
    var finding = ALL.get(id);
    if (finding == null)
      throw new IllegalArgumentException(
          "There is no finding \"%s\". There are %s."
              .formatted(id, String.join(", ", ALL.keySet())));
    return finding;
  }
}
