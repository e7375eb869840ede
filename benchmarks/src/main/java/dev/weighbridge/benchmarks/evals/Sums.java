package dev.weighbridge.benchmarks.evals;

import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums to ask for, each of them another one, and their answers. */
final class Sums {
    private static final Pattern SUM = Pattern.compile("What is (\\d+) \\+ (\\d+)\\?");
    private static final int LARGEST = 1000;

    private Sums() {}

    /** Writes so many cases as a table that other tools read as well. */
    static void write(Path file, int cases, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("question,__expected\n");
        for (int number = 1; number <= cases; number++) {
            int one = random.nextInt(LARGEST);
            int other = random.nextInt(LARGEST);
            text.append("No. ")
                    .append(number)
                    .append(": What is ")
                    .append(one)
                    .append(" + ")
                    .append(other);
            text.append("?,contains:").append(one + other).append('\n');
        }
        Files.writeString(file, text);
    }

    /** What is right and wrong as an answer. */
    static AnswerKey key() {
        return Sums::answer;
    }

    private static Optional<KeyedAnswer> answer(Question question) {
        Matcher sum = SUM.matcher(question.last());
        if (!sum.find()) {
            return Optional.empty();
        }
        int right = Integer.parseInt(sum.group(1)) + Integer.parseInt(sum.group(2));
        return Optional.of(KeyedAnswer.texts("arithmetic", "It is " + right + ".", "It is hard to say."));
    }
}
