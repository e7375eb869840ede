package dev.weighbridge.benchmarks.decoder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The kinds of chat stream that are decoded, each with {@link #DATA_EVENTS} data events and {@code [DONE]}. The shapes
 * are those of the vendors' documentation and of published captures.
 */
public enum ChatStream {
    /** A role, content, a finish, and usage without choices. */
    OPENAI {
        @Override
        String chunk(String delta, String finish, String obfuscation) {
            return "{\"id\":\"chatcmpl-BnX2f0aQe7\",\"object\":\"chat.completion.chunk\",\"created\":1763690000,"
                    + "\"model\":\"gpt-4o-mini-2024-07-18\",\"system_fingerprint\":\"fp_34a54ae93c\","
                    + "\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"logprobs\":null,\"finish_reason\":" + finish
                    + "}],\"usage\":null,\"obfuscation\":\"" + obfuscation + "\"}";
        }

        @Override
        String usageChunk() {
            return "{\"id\":\"chatcmpl-BnX2f0aQe7\",\"object\":\"chat.completion.chunk\",\"created\":1763690000,"
                    + "\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[],\"usage\":" + USAGE + "}";
        }
    },
    /** A provider and a role on every chunk, comments between them, and usage beside an empty choice. */
    OPENROUTER {
        @Override
        String chunk(String delta, String finish, String obfuscation) {
            String withRole = "{\"role\":\"assistant\"," + delta.substring(1);
            return "{\"id\":\"gen-1763690000-Qe7BnX2f0a\",\"provider\":\"DeepInfra\","
                    + "\"model\":\"meta-llama/llama-3.3-70b-instruct:free\",\"object\":\"chat.completion.chunk\","
                    + "\"created\":1763690000,\"choices\":[{\"index\":0,\"delta\":"
                    + (delta.equals("{}") ? "{\"role\":\"assistant\",\"content\":\"\"}" : withRole)
                    + ",\"finish_reason\":" + finish + ",\"native_finish_reason\":" + finish + ",\"logprobs\":null}]}";
        }

        @Override
        String usageChunk() {
            String chunk = chunk("{}", "null", "");
            return chunk.substring(0, chunk.length() - 1) + ",\"usage\":" + USAGE + "}";
        }

        @Override
        String opening() {
            return "{}";
        }

        @Override
        String between(RandomGenerator random) {
            return random.nextInt(50) == 0 ? ": OPENROUTER PROCESSING\n\n" : "";
        }
    };

    /** How many data events a stream has; the same for all, so that events can be counted by streams. */
    static final int DATA_EVENTS = 500;

    private static final String USAGE = "{\"prompt_tokens\":194,\"completion_tokens\":497,\"total_tokens\":691,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":0},\"completion_tokens_details\":{\"reasoning_tokens\":0}}";
    private static final List<String> TOKENS =
            List.of(" the", " weigh", "bridge", ",", " of", " 안녕", "하세요", " \\\"quoted\\\"", "\\n", " 🔧", " measure");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** The body of a stream, the same for the same random source. */
    byte[] bytes(RandomGenerator random) {
        StringBuilder body = new StringBuilder();
        event(body, chunk(opening(), "null", ""));
        for (int i = 0; i < DATA_EVENTS - 3; i++) {
            body.append(between(random));
            event(body, chunk("{\"content\":\"" + token(random) + "\"}", "null", letters(random)));
        }
        event(body, chunk("{}", "\"stop\"", letters(random)));
        event(body, usageChunk());
        return body.append("data: [DONE]\n\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The delta of the first chunk. */
    String opening() {
        return "{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}";
    }

    abstract String chunk(String delta, String finish, String obfuscation);

    abstract String usageChunk();

    String between(RandomGenerator random) {
        return "";
    }

    private static void event(StringBuilder body, String data) {
        body.append("data: ").append(data).append("\n\n");
    }

    private static String token(RandomGenerator random) {
        return TOKENS.get(random.nextInt(TOKENS.size()));
    }

    private static String letters(RandomGenerator random) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
