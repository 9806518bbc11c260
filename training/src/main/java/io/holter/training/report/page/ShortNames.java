package io.holter.training.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pseudonyms as staff see them: the shortest beginning of at least eight characters that nobody shares. */
record ShortNames(int length) {
    private static final int SHORTEST = 8;

    static ShortNames of(List<String> pseudonyms) {
        Set<String> all = Set.copyOf(pseudonyms);
        int longest = all.stream().mapToInt(String::length).max().orElse(SHORTEST);
        for (int length = SHORTEST; length < longest; length++) {
            Set<String> shortened = new HashSet<>();
            ShortNames names = new ShortNames(length);
            if (all.stream().allMatch(p -> shortened.add(names.of(p)))) {
                return names;
            }
        }
        return new ShortNames(longest);
    }

    String of(String pseudonym) {
        return pseudonym.length() <= length ? pseudonym : pseudonym.substring(0, length);
    }
}
