package dev.interleave.explore;

import dev.interleave.explore.engine.End;
import dev.interleave.explore.engine.Observer;
import dev.interleave.explore.engine.Refusal;
import dev.interleave.explore.engine.Restart;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Site;
import dev.interleave.explore.engine.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs a search, all of it or once more for one order, on a thread of its own. */
final class Explorer implements Observer {
  private final Plan plan;
  private final Subject subject;
  private final Map<String, Integer> wrong = new LinkedHashMap<>();
  private final Map<String, Integer> right = new LinkedHashMap<>();
  private final Hope hope = new Hope();
  private final Set<List<Site>> seenRaces = new HashSet<>();
  private final Set<String> toldRaces = new HashSet<>();
  private final List<Race> races = new ArrayList<>();
  private int total;
  private int mostSteps;
  private int[] failing;
  private int switches = Integer.MAX_VALUE;

  Explorer(Plan plan) {
    this.plan = plan;
    Host.get().openContinuations();
    this.subject = new Subject(plan);
  }

  Findings explore() {
    return Keeper.run(this::search, subject.execution());
  }

  private Findings search(Keeper keeper) {
    try {
      return asAsked(keeper);
    } catch (Restart e) {
      return search(keeper);
    }
  }

  private Findings asAsked(Keeper keeper) {
    var bound = plan.bound();
    if (bound.kind() != Bound.Kind.AUTOMATIC) return search(keeper, bound);
    var few = new Bound(Bound.Kind.EVERY, Math.min(Bound.FEW, bound.most()), -1);
    var found = search(keeper, few);
    if (found.complete() || bound.most() <= Bound.FEW) return found;
    // An interrupt ends a wait for something else, which reduction does not see.
    boolean reduces = !subject.execution().sawInterrupts();
    return search(
        keeper, new Bound(reduces ? Bound.Kind.REDUCED : Bound.Kind.EVERY, bound.most(), -1));
  }

  private Findings search(Keeper keeper, Bound bound) {
    wrong.clear();
    right.clear();
    hope.clear();
    total = 0;
    boolean complete = orders(keeper, bound, this::order);
    boolean every = complete && bound.kind() == Bound.Kind.EVERY && bound.switches() < 0;
    var order = failing == null ? null : replayed(failing);
    return new Findings(
        total,
        complete,
        bound,
        new LinkedHashMap<>(wrong),
        new LinkedHashMap<>(right),
        List.copyOf(races),
        List.copyOf(subject.twin().sites().unseen()),
        List.copyOf(subject.twin().sites().notes()),
        order == null || !every ? order : order.lost(hope.lost()),
        mostSteps);
  }

  private boolean orders(Keeper keeper, Bound bound, Search.Visitor visitor) {
    return orders(keeper, bound, scheduler -> subject.run(scheduler, this, false), visitor);
  }

  private boolean orders(Keeper keeper, Bound bound, Search.Runner runner, Search.Visitor visitor) {
    var search = new Search(subject.execution(), bound);
    keeper.watch(search);
    try {
      return search.run(runner, visitor);
    } catch (Search.Differs e) {
      throw new Refusal(differs(e));
    }
  }

  private String differs(Search.Differs how) {
    var called = subject.twin().sites().unseen();
    return "The code does not do the same twice: %s. %s."
        .formatted(
            how.getMessage(),
            called.isEmpty()
                ? "Does it use random numbers, a clock or hash codes of objects"
                : "It calls " + String.join(", ", called));
  }

  private void order(End end, int[] choices, int leaves) {
    total++;
    mostSteps = Math.max(mostSteps, choices.length);
    var what = subject.wrong(end);
    hope.ended(choices, what == null);
    if (what == null) right.merge(subject.right(), 1, Integer::sum);
    else wrong.merge(what, 1, Integer::sum);
    if (what == null || leaves >= switches) return;
    switches = leaves;
    failing = choices;
    hope.watch(choices);
  }

  @Override
  public void race(
      SimThread first, Site firstSite, boolean firstWrites, SimThread second, Step step) {
    if (!seenRaces.add(List.of(firstSite, step.site()))) return;
    seenRaces.add(List.of(step.site(), firstSite));
    var lines = Stream.of(firstSite, step.site()).map(Site::where).sorted().toList();
    var place = new ObjectNames(subject.state()).place(step);
    if (!toldRaces.add(place + lines)) return;
    races.add(
        new Race(
            place,
            Words.access(first, firstSite, firstWrites),
            Words.access(second, step.site(), step.kind().writes())));
  }

  Map<Object, Integer> outcomes(Findings found, Exploration.Question<?> question) {
    return Keeper.run(keeper -> outcomes(keeper, found, question), subject.execution());
  }

  private Map<Object, Integer> outcomes(
      Keeper keeper, Findings found, Exploration.Question<?> question) {
    var function = question == null ? null : subject.code(question);
    var outcomes = new HashMap<Object, Integer>();
    orders(
        keeper,
        found.bound(),
        (end, choices, leaves) -> {
          if (end == End.DONE && noneThrew())
            outcomes.merge(subject.outcome(function), 1, Integer::sum);
        });
    return Words.byCount(outcomes);
  }

  private boolean noneThrew() {
    return subject.execution().threads().stream().allMatch(thread -> thread.thrown() == null);
  }

  Order replay(Order order) {
    var again = order.choices().stream().mapToInt(Integer::intValue).toArray();
    var replayed = Keeper.run(keeper -> replayed(again), subject.execution());
    return replayed.lost(order.scene().lost());
  }

  private Order replayed(int[] choices) {
    var recording = new Recording(subject);
    int[] next = {0};
    var end = subject.run(enabled -> at(choices, next[0]++), recording, true);
    var what = subject.wrong(end);
    return recording.order(end, what, choices);
  }

  /** After the last step of a livelock there would be more. */
  private static int at(int[] choices, int next) {
    return next < choices.length ? choices[next] : -1;
  }

  Game game() {
    return Keeper.run(this::game, subject.execution());
  }

  private Game game(Keeper keeper) {
    try {
      return recorded(keeper);
    } catch (Restart e) {
      return game(keeper);
    }
  }

  private Game recorded(Keeper keeper) {
    var growing = new Growing();
    var listings = new Listings();
    var recording = new Recording[1];
    boolean all =
        orders(
            keeper,
            new Bound(Bound.Kind.EVERY, Bound.FEW, -1),
            scheduler -> {
              recording[0] = new Recording(subject);
              return subject.run(scheduler, recording[0], true);
            },
            (end, choices, leaves) -> {
              growing.add(recording[0].order(end, subject.wrong(end), choices));
              listings.addAll(recording[0].listings());
            });
    if (all) return growing.game(listings).checked();
    return Game.refused(
        ("Not played: there are more than %,d orders, too many to come along with a picture."
                + " Fewer rounds, or fewer threads, show the same.")
            .formatted(Bound.FEW));
  }
}
