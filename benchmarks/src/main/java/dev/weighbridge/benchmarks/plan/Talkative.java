package dev.weighbridge.benchmarks.plan;

import java.util.random.RandomGenerator;

/** How long the answers of a drawn model are, before its length limit. */
enum Talkative {
    /** A word or a number each time. */
    TERSE {
        @Override
        double tokens(RandomGenerator random) {
            return 1 + random.nextInt(6);
        }
    },
    /** About a paragraph. */
    EVEN {
        @Override
        double tokens(RandomGenerator random) {
            return 90 + 25 * random.nextGaussian();
        }
    },
    /** Mostly short, now and then very long. */
    SKEWED {
        @Override
        double tokens(RandomGenerator random) {
            return 40 * Math.exp(0.8 * random.nextGaussian());
        }
    },
    /** It thinks about a third of all cases first. */
    THINKING {
        @Override
        double tokens(RandomGenerator random) {
            double answer = 50 + 15 * random.nextGaussian();
            return random.nextInt(3) == 0 ? answer + 250 + 80 * random.nextGaussian() : answer;
        }
    };

    abstract double tokens(RandomGenerator random);
}
