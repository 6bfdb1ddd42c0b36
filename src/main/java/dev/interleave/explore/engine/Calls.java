package dev.interleave.explore.engine;

import dev.interleave.explore.engine.Step.Kind;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a call on an object of the JDK does to it as a whole: none of its own code can be entered,
 * as no loader but the first may define {@code java.*}.
 */
final class Calls {
  private enum Sort {
    NOTHING,
    PLAIN,
    SYNCHRONIZED,
    OWN_STEPS
  }

  private record Type(Sort sort, Set<String> own) {}

  private static final ClassValue<Type> TYPES =
      new ClassValue<>() {
        @Override
        protected Type computeValue(Class<?> type) {
          return typeOf(type);
        }
      };

  private static final Pattern READS =
      Pattern.compile(
          "get(?!And).*|contains.*|size|isEmpty|peek.*|element|first.*|last.*|indexOf|lastIndexOf"
              + "|toString|hashCode|equals|iterator|listIterator|descendingIterator|hasNext|next"
              + "|hasPrevious|previous|stream|forEach|forEachRemaining|keySet|values|entrySet"
              + "|subList|toArray|length|charAt|compareTo|mappingCount|sum|\\w+Value"
              + "|remainingCapacity|ceiling.*|floor.*|higher.*|lower.*|head.*|tail.*|substring"
              + "|spliterator|clone|reversed|cardinality|nextSetBit|nextClearBit");

  private static final Set<String> VIEWS =
      Set.of(
          "iterator",
          "listIterator",
          "descendingIterator",
          "keySet",
          "values",
          "entrySet",
          "subList",
          "reversed",
          "navigableKeySet",
          "descendingMap",
          "descendingSet");

  private static final Set<String> MAYBE =
      Set.of("poll", "pollFirst", "pollLast", "offer", "offerFirst", "offerLast", "add", "remove");

  private Calls() {}

  /** Whether a method of this name changes nothing, in the classes that are looked at here. */
  static boolean reads(String method) {
    return READS.matcher(method).matches();
  }

  /** Whether the call moves an iterator on, whose place is in no variable. */
  static boolean movesOn(Site site) {
    return site.call().equals("next") || site.call().equals("previous");
  }

  /** What this call does; null if it is no step, or makes its own. */
  static Kind kind(Object receiver, Site site) {
    var method = site.call();
    var type = TYPES.get(receiver.getClass());
    boolean reads = site.reads();
    return switch (type.sort) {
      case NOTHING -> null;
      case PLAIN -> reads ? Kind.READ : Kind.WRITE;
      case SYNCHRONIZED -> reads ? Kind.SYNC_READ : Kind.SYNC_WRITE;
      case OWN_STEPS ->
          type.own.contains(method + site.arguments())
              ? null
              : reads ? Kind.SYNC_READ : Kind.SYNC_WRITE;
    };
  }

  /** Whether what the call answers looks into the receiver later on. */
  static boolean isView(String method, Object result) {
    return VIEWS.contains(method)
        && (result instanceof Iterator || result instanceof Collection || result instanceof Map);
  }

  /** Whether the answer tells that nothing has changed. */
  static boolean changedNothing(String method, Object result) {
    return MAYBE.contains(method) && (result == null || Boolean.FALSE.equals(result));
  }

  private static Type typeOf(Class<?> type) {
    var model = Calls.class.getPackageName().replace("engine", "model");
    var own = new HashSet<String>();
    for (var at = type; at != null; at = at.getSuperclass()) {
      if (at.getName().startsWith(model))
        for (Method method : at.getDeclaredMethods())
          own.add(method.getName() + method.getParameterCount());
      if (at.getName().startsWith("java."))
        return own.isEmpty() ? new Type(sort(at), own) : new Type(Sort.OWN_STEPS, own);
    }
    return new Type(Sort.NOTHING, own);
  }

  private static Sort sort(Class<?> type) {
    var name = type.getName();
    boolean holds =
        Collection.class.isAssignableFrom(type)
            || Map.class.isAssignableFrom(type)
            || Iterator.class.isAssignableFrom(type);
    if (name.startsWith("java.util.concurrent.atomic.")) return Sort.SYNCHRONIZED;
    if (name.startsWith("java.util.concurrent.")) return holds ? Sort.SYNCHRONIZED : Sort.NOTHING;
    if (type == StringBuffer.class) return Sort.SYNCHRONIZED;
    if (type == StringBuilder.class || name.equals("java.util.BitSet")) return Sort.PLAIN;
    if (!holds || name.contains("Immutable") || name.contains("$Empty")) return Sort.NOTHING;
    if (name.contains("$Singleton") || name.contains("$Unmodifiable")) return Sort.NOTHING;
    boolean locks =
        name.contains("$Synchronized") || name.matches("java.util.(Vector|Hashtable|Stack).*");
    return locks ? Sort.SYNCHRONIZED : Sort.PLAIN;
  }
}
