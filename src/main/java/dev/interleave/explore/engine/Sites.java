package dev.interleave.explore.engine;

import dev.interleave.explore.engine.Site.FieldInfo;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The numbered places and fields of one rewritten program, and what of it is not looked into. */
public final class Sites {
  private final List<Site> sites = new ArrayList<>();
  private final Map<String, FieldInfo> fields = new HashMap<>();
  private final Map<VarHandle, FieldInfo> handles = new HashMap<>();
  private final Set<String> unseen = new TreeSet<>();
  private final Set<String> notes = new TreeSet<>();
  private boolean loops;

  /** The number of a place. */
  public int add(Site site) {
    sites.add(site);
    return sites.size() - 1;
  }

  Site get(int number) {
    return sites.get(number);
  }

  /** A field, the same object each time. */
  public FieldInfo field(String owner, String name, String descriptor, boolean isVolatile) {
    return fields.computeIfAbsent(
        owner + "." + name,
        key -> new FieldInfo(fields.size(), owner, name, descriptor, isVolatile));
  }

  void handle(VarHandle handle, Class<?> owner, String name) {
    handles.put(handle, fields.get(owner.getName().replace('.', '/') + "." + name));
  }

  FieldInfo field(VarHandle handle) {
    return handles.get(handle);
  }

  /** There is a loop somewhere: a state may come again. */
  public void loop() {
    loops = true;
  }

  /** Whether there is a loop. */
  public boolean hasLoops() {
    return loops;
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  /** What else the learner should know, in sentences. */
  public Set<String> notes() {
    return notes;
  }

  void unseen(String what) {
    unseen.add(what);
  }

  /** What was called and is not modelled, by name. */
  public Set<String> unseen() {
    return unseen;
  }
}
