"""Cells that are hard to stop, and within how many milliseconds Stop must have ended each."""

import dataclasses

SOON = 150
"""The code only computes, or answers interruption."""

LATER = 600
"""Interruption is swallowed or cannot reach the code."""


@dataclasses.dataclass(frozen=True)
class Case:
    """A cell, what it does in a few words, and its limit."""

    name: str
    code: str
    limit: int = SOON


COMPUTING = [
    Case("busy loop", "long x = 0; while (true) x++;"),
    Case(
        "counted int loops",
        """
        long s = 0;
        for (int j = 0; j < 1_000_000_000; j++) for (int i = 0; i < Integer.MAX_VALUE; i++) s += i * 31;
        """,
    ),
    Case(
        "counted long loop",
        """
        long burn(long n) { long s = 0; for (long i = 0; i < n; i++) s += i * 31; return s; }
        burn(1000); burn(Long.MAX_VALUE)
        """,
    ),
    Case("endless toString", "class Endless { public String toString() { while (true) { } } }\nnew Endless()"),
    Case("sleep", "Thread.sleep(20_000);"),
    Case("join", "var t = Thread.ofPlatform().start(() -> { while (true) { } }); t.join();"),
    Case(
        "four threads",
        "for (int i = 0; i < 4; i++) Thread.ofPlatform().start(() -> { while (true) { } });\nThread.sleep(20_000);",
    ),
    Case(
        "blocking queue",
        """
        var queue = new java.util.concurrent.ArrayBlockingQueue<Integer>(1);
        for (int i = 0; i < 4; i++) Thread.ofPlatform().start(() -> {
            try { while (true) queue.take(); } catch (InterruptedException e) { }
        });
        while (true) { queue.put(1); Thread.sleep(1); }
        """,
    ),
]

POOLS = [
    Case(
        "pool, invokeAll",
        """
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            java.util.concurrent.Callable<Integer> busy = () -> { while (true) { } };
            pool.invokeAll(java.util.List.of(busy, busy));
        }
        """,
    ),
    Case(
        "pool, 10,000 queued",
        """
        var pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        for (int i = 0; i < 10_000; i++) pool.submit(() -> { Thread.sleep(100); return 1; });
        Thread.sleep(20_000);
        """,
    ),
    Case(
        "scheduled pool",
        """
        var clock = java.util.concurrent.Executors.newScheduledThreadPool(1);
        clock.scheduleAtFixedRate(() -> { long x = 0; for (int i = 0; i < 100_000_000; i++) x += i; }, 0, 1,
            java.util.concurrent.TimeUnit.MILLISECONDS);
        Thread.sleep(20_000);
        """,
    ),
    Case(
        "parallel stream",
        "java.util.stream.LongStream.range(0, Long.MAX_VALUE).parallel().filter(q -> q % 3 == 5).count()",
    ),
    Case(
        "parallel stream, eight loops",
        "java.util.List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream().forEach(q -> { while (true) { } });",
    ),
    Case("fork/join tree, common pool", "java.util.concurrent.ForkJoinPool.commonPool().invoke(new Fib(60))"),
    Case("fork/join tree, own pool", "new java.util.concurrent.ForkJoinPool(2).invoke(new Fib(60))"),
    Case(
        "CompletableFuture",
        """
        var futures = new java.util.ArrayList<java.util.concurrent.CompletableFuture<Void>>();
        for (int i = 0; i < 100; i++) futures.add(java.util.concurrent.CompletableFuture.runAsync(() -> { while (true) { } }));
        futures.forEach(java.util.concurrent.CompletableFuture::join);
        """,
    ),
    Case(
        "CompletableFuture, own pool",
        """
        var own = java.util.concurrent.Executors.newFixedThreadPool(2);
        for (int i = 0; i < 100; i++)
            java.util.concurrent.CompletableFuture.runAsync(() -> { while (true) { } }, own).thenRunAsync(() -> { while (true) { } });
        Thread.sleep(20_000);
        """,
    ),
    Case(
        "task that begets tasks",
        """
        class Again implements Runnable {
            public void run() {
                long x = 0; for (int i = 0; i < 1_000_000; i++) x += i;
                java.util.concurrent.CompletableFuture.runAsync(this);
            }
        }
        for (int i = 0; i < 4; i++) java.util.concurrent.CompletableFuture.runAsync(new Again());
        Thread.sleep(20_000);
        """,
    ),
    Case(
        "pool of an earlier cell",
        "earlier.submit(() -> { while (true) { } }); earlier.submit(() -> { while (true) { } }).get();",
    ),
]

VIRTUAL = [
    Case("virtual, sleeping", "for (int i = 0; i < 1000; i++) Thread.startVirtualThread(() -> {"
         " try { Thread.sleep(20_000); } catch (InterruptedException e) { } }); Thread.sleep(20_000);"),
    Case("virtual, yielding", "for (int i = 0; i < 4; i++) Thread.startVirtualThread(() ->"
         " { while (true) Thread.yield(); }); Thread.sleep(20_000);", LATER),  # looking at one takes until it is its turn
    Case("virtual, busy", "for (int i = 0; i < 4; i++) Thread.startVirtualThread(() ->"
         " { while (true) { } }); Thread.sleep(20_000);"),
    Case("virtual, swallowing", "for (int i = 0; i < 4; i++) Thread.startVirtualThread(() ->"
         " { while (true) try { Thread.sleep(1000); } catch (InterruptedException e) { } }); Thread.sleep(20_000);", LATER),
]  # fmt: skip

WAITING = [
    Case(
        "deadlock, synchronized",
        """
        Object fork = new Object(), knife = new Object();
        synchronized (knife) {
            Thread.ofPlatform().name("left").start(() -> {
                synchronized (fork) {
                    System.out.println("ready");
                    synchronized (knife) { }
                }
            });
            Thread.sleep(300);
            synchronized (fork) { }
        }
        """,
        LATER,
    ),
    Case(
        "deadlock, ReentrantLock",
        """
        var a = new java.util.concurrent.locks.ReentrantLock();
        var b = new java.util.concurrent.locks.ReentrantLock();
        b.lock();
        var right = Thread.ofPlatform().name("right").start(() -> {
            a.lock();
            System.out.println("ready");
            b.lock();
        });
        Thread.sleep(300);
        a.lock();
        """,
        LATER,
    ),
    Case(
        "interrupt swallowed",
        "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }",
        LATER,
    ),
    Case("everything swallowed", "while (true) { try { while (true) { } } catch (Throwable t) { } }", LATER),
    Case("ServerSocket.accept", "new java.net.ServerSocket(0).accept();", LATER),
    Case(
        "Socket.read",
        """
        var server = new java.net.ServerSocket(0);
        var socket = new java.net.Socket("localhost", server.getLocalPort());
        socket.getInputStream().read();
        """,
        LATER,
    ),
    Case(
        "accept in a thread",
        """
        var door = new java.net.ServerSocket(0);
        var porter = Thread.ofPlatform().start(() -> { try { door.accept(); } catch (java.io.IOException e) { } });
        porter.join();
        """,
        LATER,
    ),
    Case("child process", 'new ProcessBuilder("sleep", "1000").start().waitFor();'),
]

EARLIER = """
var earlier = java.util.concurrent.Executors.newFixedThreadPool(2);
class Fib extends java.util.concurrent.RecursiveTask<Long> {
    final int n; Fib(int n) { this.n = n; }
    protected Long compute() {
        if (n < 2) return (long) n;
        var left = new Fib(n - 1); left.fork();
        return new Fib(n - 2).compute() + left.join();
    }
}
"""
"""What some cells find that an earlier one has made."""

ALL = COMPUTING + POOLS + VIRTUAL + WAITING
