package dev.interleave.classroom;

import dev.interleave.json.JsonWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands around messages: who they are from, by a number, and facts of the machine. */
final class Envelope {
  private final LearnerId learner;

  Envelope(Path folder) {
    this.learner = new LearnerId(folder);
  }

  String around(List<Map<String, ?>> messages) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("learner", learner.value());
    fields.put("cores", Runtime.getRuntime().availableProcessors());
    fields.put("system", System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
    fields.put("java", "" + Runtime.version().feature());
    fields.put("messages", messages);
    return JsonWriter.value(fields);
  }
}
