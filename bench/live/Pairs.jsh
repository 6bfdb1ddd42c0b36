Strategy pool(int n) {
    return tasks -> { try (var pool = Executors.newFixedThreadPool(n)) { tasks.forEach(pool::submit); } };
}
double median(List<Double> of) { return of.stream().sorted().toList().get(of.size() / 2); }
void pairs(String name, Workload jobs, int threads, int times) {
    var off = new ArrayList<Double>();
    var live = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < times; i++) {
        for (boolean drawn : i % 2 == 0 ? new boolean[] {false, true} : new boolean[] {true, false})
            (drawn ? live : off).add((drawn ? jobs.live() : jobs).run(drawn ? "live" : "off", pool(threads)).makespan().ms());
        ratios.add(live.getLast() / off.getLast());
    }
    System.out.printf("%s: off %.1f ms, live %.1f ms (medians of %d); ratio %.4f, from %.4f to %.4f%n", name, median(off),
        median(live), times, median(ratios), Collections.min(ratios), Collections.max(ratios));
}
