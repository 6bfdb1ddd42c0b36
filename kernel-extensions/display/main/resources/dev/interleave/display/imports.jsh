// What every cell of the lab may use without an import of its own.
import static dev.interleave.Lab.*;
import dev.interleave.*;
import dev.interleave.model.*;
import dev.interleave.schedule.*;
import dev.interleave.show.*;
import dev.interleave.show.chart.*;
import dev.interleave.show.order.*;
import dev.interleave.show.table.*;
import dev.interleave.sim.*;
import dev.interleave.work.*;
import static dev.interleave.sim.Policy.*;
import dev.interleave.display.widget.*;
import static dev.interleave.display.widget.Interact.*;
import static dev.interleave.display.play.Playground.*;

import java.io.*;
import java.net.URI;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
