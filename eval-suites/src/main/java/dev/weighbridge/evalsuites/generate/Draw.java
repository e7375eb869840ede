package dev.weighbridge.evalsuites.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws from a seeded source. */
final class Draw {
    private final RandomGenerator random;

    Draw(RandomGenerator random) {
        this.random = random;
    }

    /** A number between two bounds, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** One of several. */
    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of several texts. */
    String of(String... all) {
        return one(List.of(all));
    }

    /** Several different ones, in the order drawn. */
    <T> List<T> some(List<T> all, int count) {
        return shuffled(all).subList(0, count);
    }

    /** All of them in another order. */
    <T> List<T> shuffled(List<T> all) {
        List<T> left = new ArrayList<>(all);
        List<T> drawn = new ArrayList<>();
        while (!left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }
}
