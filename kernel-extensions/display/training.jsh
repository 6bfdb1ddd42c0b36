// What a learner's first cells do, so that the kernel can practise it at set-up.
machine()
// %%
var waits = workload("waits", 40, i -> Thread.sleep(2));
var guess = predict("makespan", 20);
var alone = waits.run("one thread", tasks -> tasks.forEach(Task::run));
var pooled = waits.run("pool of 10", tasks -> {
    try (var pool = Executors.newFixedThreadPool(10)) {
        tasks.forEach(pool::submit);
    }
});
guess.check(pooled.makespan())
// %%
workload("a second and more", 12, i -> Thread.sleep(100)).live().run("one thread", tasks -> tasks.forEach(Task::run));
// %%
workload("a second and more", 12, i -> Thread.sleep(100)).run("one thread", tasks -> tasks.forEach(Task::run));
// %%
compare(alone, pooled)
// %%
pooled.timeline(guess)
// %%
compare(alone, pooled).chart(guess)
// %%
waits.sweep(threads(1, 2, 4), (n, tasks) -> {
    try (var pool = Executors.newFixedThreadPool(n)) {
        tasks.forEach(pool::submit);
    }
}).chart()
// %%
simulate("largest first", 2, LARGEST_FIRST, List.of(5, 5, 60)).timeline()
// %%
check("1.2", pooled)
// %%
interact(new IntSlider("threads", 1, 4, 2), n -> waits.run("pool of " + n, tasks -> {
    try (var pool = Executors.newFixedThreadPool(n)) {
        tasks.forEach(pool::submit);
    }
}))
// %%
class Counter { int n; void up() { n++; } }
explore(Counter::new).thread("Ann", c -> c.up()).thread("Bob", c -> c.up()).always(c -> c.n == 2)
// %%
explore(Counter::new).thread("Ann", c -> c.up()).thread("Bob", c -> c.up()).always(c -> c.n == 2).play()
// %%
exploreProgram(() -> { int[] n = {0}; synchronized (n) { n[0]++; } try (var pool = Executors.newFixedThreadPool(2)) { pool.submit(() -> n[0]++); pool.submit(() -> n[0]++); } return n[0]; })
// %%
litmus(Counter::new).thread(c -> c.up()).thread(c -> c.up()).outcomes(c -> c.n).runs(10_000)
// %%
threadsNow()
