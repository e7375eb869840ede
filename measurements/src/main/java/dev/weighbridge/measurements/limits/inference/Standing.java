package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How one family stands after what was observed.
 *
 * @param part the family
 * @param shared whether others use the limit as well
 * @param logMass the logarithm of its probability, not normalised
 * @param leaves the pieces of it that explain the observations, the most likely first
 */
record Standing(Part part, boolean shared, double logMass, List<Leaf> leaves) implements Contender {
    private static final double NEGLIGIBLE = 12;
    private static final int PHASE = 1;

    /** How a family stands with all the pieces that were found of it, each with its prior. */
    static Standing of(Part part, boolean shared, List<Leaf> leaves) {
        double most = leaves.stream().mapToDouble(Leaf::logMass).max().orElse(Double.NEGATIVE_INFINITY);
        double sum = leaves.stream()
                .mapToDouble(leaf -> Math.exp(leaf.logMass() - most))
                .sum();
        List<Leaf> kept = leaves.stream()
                .filter(leaf -> leaf.logMass() > most - NEGLIGIBLE)
                .sorted(Comparator.comparingDouble(leaf -> -leaf.logMass()))
                .toList();
        return new Standing(part, shared, leaves.isEmpty() ? most : most + Math.log(sum), kept);
    }

    /** The boxes of its likeliest pieces to go on from with a grid; of another grid all phases are possible. */
    List<Box> boxes(int most, Grid grid, Box space) {
        List<Leaf> alike = leaves.stream()
                .filter(leaf -> leaf.grid().unitNanos() > 0 == grid.unitNanos() > 0)
                .limit(most)
                .toList();
        List<Box> boxes = alike.stream().map(Leaf::box).distinct().toList();
        boolean same = alike.isEmpty() || alike.get(0).grid().equals(grid);
        return same ? boxes : List.of(Box.around(boxes).with(PHASE, space));
    }

    /** The quantities of all pieces with their shares, of which the ends of each piece get a third each. */
    Quantity quantity(Quantity.Of of) {
        Quantity quantity = new Quantity();
        double most = leaves.get(0).logMass();
        for (Leaf leaf : leaves) {
            double weight = Math.exp(leaf.logMass() - most) / 3;
            quantity.add(of.value(leaf, leaf.box().low()), weight);
            quantity.add(of.value(leaf, leaf.box().centre().low()), weight);
            quantity.add(of.value(leaf, leaf.box().high()), weight);
        }
        return quantity;
    }

    /**
     * A limiter of this family.
     *
     * @param leaf the piece that it is of
     * @param where which part of the piece's extent it lies at, 0 to 1
     */
    record Draw(Leaf leaf, double where) {
        /** Its numbers, as a box without extent. */
        Box point() {
            double[] point = leaf.box().low().clone();
            for (int i = 0; i < point.length; i++) {
                point[i] += leaf.box().extent(i) * where;
            }
            return new Box(point, point);
        }
    }

    @Override
    public List<Guess> guesses(int count, double weight) {
        return draws(count).stream()
                .map(draw -> new Guess(kind(), model(draw), weight / count))
                .toList();
    }

    /** Some limiters of it, evenly over their probability, in the order of their time. */
    List<Draw> draws(int count) {
        double most = leaves.get(0).logMass();
        double all = leaves.stream()
                .mapToDouble(leaf -> Math.exp(leaf.logMass() - most))
                .sum();
        List<Leaf> byWindow = leaves.stream()
                .sorted(Comparator.comparingDouble(leaf ->
                        leaf.box().low().length == 0 ? leaf.limit() : leaf.box().middle(0)))
                .toList();
        List<Draw> draws = new ArrayList<>();
        double passed = 0;
        for (Leaf leaf : byWindow) {
            double next = passed + Math.exp(leaf.logMass() - most) / all * count;
            int times = (int) (Math.floor(next + 0.5) - Math.floor(passed + 0.5));
            for (int i = 0; i < times; i++) {
                draws.add(new Draw(leaf, (i + 0.5) / times));
            }
            passed = next;
        }
        return draws;
    }

    @Override
    public LimiterKind kind() {
        return new LimiterKind(List.of(part));
    }

    @Override
    public boolean empty() {
        return leaves.isEmpty();
    }

    @Override
    public double bestPiece() {
        return empty() ? Double.NEGATIVE_INFINITY : leaves.get(0).logMass();
    }

    @Override
    public List<Numbers> numbers() {
        return List.of(NumbersOf.standing(this));
    }

    @Override
    public LimiterModel likeliest() {
        double limit = quantity((leaf, point) -> leaf.limit()).at(0.5);
        double window =
                quantity((leaf, point) -> point.length == 0 ? 0 : point[0]).at(0.5);
        Leaf nearest = leaves.stream()
                .filter(leaf -> leaf.limit() == limit)
                .min(Comparator.comparingDouble(leaf ->
                        leaf.box().low().length == 0 ? 0 : Math.abs(leaf.box().middle(0) - window)))
                .orElse(leaves.get(0));
        return model(new Draw(nearest, 0.5));
    }

    private LimiterModel model(Draw draw) {
        Leaf leaf = draw.leaf();
        double penalty = Math.sqrt(leaf.penalty().shortest() * leaf.penalty().longest());
        return Modeller.model(part, leaf.grid(), draw.point().low(), leaf.limit(), penalty);
    }
}
