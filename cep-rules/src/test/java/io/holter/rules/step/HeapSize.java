package io.holter.rules.step;

import io.holter.rules.signal.LocalTime;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bytes that an object and what only it holds take on the heap of a 64-bit JVM with compressed references: 12 of header,
 * 4 per reference, padded to 8. Leaves out what patients share: rules, limits without a personal one, clocks, enums.
 */
final class HeapSize {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final TreeMap<String, Long> byClass = new TreeMap<>();

    static long of(Object root) {
        return new HeapSize().measure(root);
    }

    /** Class name to bytes, for when a figure surprises. */
    static String explained(Object root) {
        HeapSize size = new HeapSize();
        size.measure(root);
        return size.byClass.toString();
    }

    private long measure(Object o) {
        boolean shared = o instanceof Enum || o instanceof LocalTime.Clock || o instanceof Lineup || o instanceof Class;
        if (shared || o == List.of() || o instanceof Limits limits && limits.personal() == 0 || !seen.add(o)) {
            return 0;
        }
        long own = o instanceof String s
                ? 24 + padded(16 + s.length())
                : o instanceof List<?> list ? 24 + padded(16 + 4L * list.size()) : own(o);
        byClass.merge(o.getClass().getSimpleName(), own, Long::sum);
        return own + held(o);
    }

    private static long own(Object o) {
        if (o.getClass().isArray()) {
            return padded(16 + Array.getLength(o) * width(o.getClass().getComponentType()));
        }
        long bytes = 12;
        for (Class<?> c = o.getClass(); c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                bytes += Modifier.isStatic(field.getModifiers()) ? 0 : width(field.getType());
            }
        }
        return padded(bytes);
    }

    private long held(Object o) {
        long bytes = 0;
        if (o instanceof List<?> list) {
            for (Object element : list) {
                bytes += measure(element);
            }
        } else if (o instanceof Object[] array) {
            for (Object element : array) {
                bytes += element == null ? 0 : measure(element);
            }
        } else if (!(o instanceof String) && !o.getClass().isArray()) {
            for (Class<?> c = o.getClass(); c != null; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    bytes += field(o, field);
                }
            }
        }
        return bytes;
    }

    private long field(Object o, Field field) {
        // The key of a rule's state is the lineup's.
        boolean left = Modifier.isStatic(field.getModifiers())
                || field.getType().isPrimitive()
                || o instanceof RuleState && field.getName().equals("key");
        if (left) {
            return 0;
        }
        try {
            field.setAccessible(true);
            Object value = field.get(o);
            return value == null ? 0 : measure(value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static long width(Class<?> type) {
        if (type == long.class || type == double.class) {
            return 8;
        }
        if (type == byte.class || type == boolean.class) {
            return 1;
        }
        return type == short.class || type == char.class ? 2 : 4;
    }

    private static long padded(long bytes) {
        return (bytes + 7) / 8 * 8;
    }
}
