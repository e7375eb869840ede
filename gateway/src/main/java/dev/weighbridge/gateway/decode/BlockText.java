package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.json.WellFormed;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Text that comes in numbered blocks whose parts may interleave; read in the order of their numbers. */
final class BlockText {
    private final Map<Integer, StringBuilder> blocks = new TreeMap<>();
    private @Nullable StringBuilder current;
    private int currentBlock;

    void append(int block, String text) {
        if (text.isEmpty()) {
            return;
        }
        StringBuilder into = current;
        if (into == null || block != currentBlock) {
            into = blocks.computeIfAbsent(block, number -> new StringBuilder());
            current = into;
            currentBlock = block;
        }
        into.append(text);
    }

    void replace(int block, String text) {
        blocks.put(block, new StringBuilder(text));
        current = null;
    }

    /** The text of one block so far. */
    String block(int block) {
        StringBuilder text = blocks.get(block);
        return text == null ? "" : text.toString();
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    String read() {
        return WellFormed.text(String.join("", blocks.values()));
    }
}
