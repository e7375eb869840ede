package dev.weighbridge.evalsuites.junit;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.gateway.time.NanoClock;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives a test template one invocation for each case of its suite. */
final class EvalSuiteExtension implements TestTemplateInvocationContextProvider {
    private static final Namespace NAMESPACE = Namespace.create(EvalSuiteExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return annotation(context).isPresent();
    }

    /** Fails, once for all cases, where what they need is not there. */
    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        EvalSuite annotation = annotation(context).orElseThrow();
        Setting setting = Setting.of(annotation, new Places(context), System::getenv);
        Spending spending = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(setting.comparison().sha256(), hash -> new Spending(), Spending.class);
        SuiteRun run = new SuiteRun(setting, spending, NanoClock.system(), Clock.systemUTC());
        // The store closes it when the last case is over.
        context.getStore(NAMESPACE).put(SuiteRun.class, run);
        List<EvalItem> items = inFileOrder(setting);
        return IntStream.range(0, items.size())
                .mapToObj(i -> new CaseTest(setting, run, items.get(i), i == items.size() - 1));
    }

    private static Optional<EvalSuite> annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), EvalSuite.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), EvalSuite.class));
    }

    /** They are asked in a shuffled order and shown in that of the file. */
    private static List<EvalItem> inFileOrder(Setting setting) {
        Map<String, Integer> places = new HashMap<>();
        setting.suite().cases().forEach(evalCase -> places.put(evalCase.id(), places.size()));
        return setting.plan().items().stream()
                .sorted(Comparator.comparing((EvalItem item) -> places.get(item.caseId()))
                        .thenComparing(EvalItem::repeat))
                .toList();
    }
}
