package dev.weighbridge.evalsuites.engine.plan;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.comparison.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Puts items in a seeded order: every target gets the same one, and they take turns in going first. */
final class ItemOrder {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private record Question(Suite suite, String caseId, int repeat) {}

    private ItemOrder() {}

    static List<EvalItem> of(List<Suite> suites, List<Target> targets, long seed) {
        List<Question> questions = questions(suites);
        shuffle(questions, ALGORITHM.create(seed));
        List<String> asking = targets.stream().map(Hash::ofAsking).toList();
        List<EvalItem> items = new ArrayList<>(questions.size() * targets.size());
        for (int i = 0; i < questions.size(); i++) {
            for (int turn = 0; turn < targets.size(); turn++) {
                int target = (i + turn) % targets.size();
                items.add(item(questions.get(i), targets.get(target), asking.get(target)));
            }
        }
        return Collections.unmodifiableList(items);
    }

    private static List<Question> questions(List<Suite> suites) {
        List<Question> questions = new ArrayList<>();
        for (Suite suite : suites) {
            for (EvalCase evalCase : suite.cases()) {
                for (int repeat = 0; repeat < evalCase.repeats(); repeat++) {
                    questions.add(new Question(suite, evalCase.id(), repeat));
                }
            }
        }
        return questions;
    }

    private static void shuffle(List<Question> questions, RandomGenerator random) {
        for (int i = questions.size() - 1; i > 0; i--) {
            Collections.swap(questions, i, random.nextInt(i + 1));
        }
    }

    private static EvalItem item(Question question, Target target, String asking) {
        Suite suite = question.suite();
        return new EvalItem(suite.name(), suite.hash(), question.caseId(), target.name(), asking, question.repeat());
    }
}
