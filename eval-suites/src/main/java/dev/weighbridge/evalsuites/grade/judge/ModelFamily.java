package dev.weighbridge.evalsuites.grade.judge;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells which family a model is of by its name: a judge favours its own kin. */
public final class ModelFamily {
    private static final Map<String, Pattern> FAMILIES = new LinkedHashMap<>();

    static {
        family("OpenAI", "gpt|chatgpt|o[134](?:-mini|-pro|-preview)?");
        family("Anthropic", "claude");
        family("Google", "gemini|gemma|palm");
        family("Meta", "llama|codellama");
        family("Mistral", "mistral|mixtral|codestral|ministral|magistral|devstral|pixtral");
        family("Alibaba", "qwen|qwq|qvq");
        family("DeepSeek", "deepseek");
        family("xAI", "grok");
        family("Cohere", "command|aya");
        family("Microsoft", "phi|wizardlm");
        family("Amazon", "nova|titan");
        family("Moonshot", "kimi|moonshot");
        family("Zhipu", "glm|chatglm");
        family("01.AI", "yi");
        family("NVIDIA", "nemotron");
        family("LG", "exaone");
        family("Naver", "hyperclova|hyperclovax|hcx");
        family("Upstage", "solar");
        family("Kakao", "kanana");
    }

    private ModelFamily() {}

    /** The families in a model's name; a distilled model may have two. Empty where none is known. */
    public static Set<String> of(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        Set<String> families = new TreeSet<>();
        FAMILIES.forEach((family, pattern) -> {
            if (pattern.matcher(name).find()) {
                families.add(family);
            }
        });
        return families;
    }

    /** A warning where a judge and a candidate share a family or are one model; empty where they do not. */
    public static Optional<String> warning(String judge, String candidate) {
        Set<String> shared = new TreeSet<>(of(judge));
        shared.retainAll(of(candidate));
        if (shared.isEmpty() && !judge.equalsIgnoreCase(candidate)) {
            return Optional.empty();
        }
        String kin = shared.isEmpty() ? "are the same model" : "are both of the family " + String.join(", ", shared);
        return Optional.of(
                "the judge " + judge + " and the candidate " + candidate + " " + kin + "; judges favour their own kin");
    }

    private static void family(String name, String words) {
        FAMILIES.put(name, Pattern.compile("(?<![a-z0-9])(?:" + words + ")(?![a-z])"));
    }
}
