package dev.weighbridge.evalsuites.source;

import dev.weighbridge.measurements.userfile.SourceText;
import java.util.List;
import java.util.Optional;

/** Refuses text that was damaged before it got here, which a model would answer badly for no fault of its own. */
public final class Mojibake {
    private static final char REPLACEMENT = '\uFFFD';

    private Mojibake() {}

    /**
     * Complains about the first line that is damaged.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException naming the line and how to mend it
     */
    public static void refuse(SourceText source) {
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.indexOf(REPLACEMENT) >= 0) {
                throw source.error(
                        i + 1,
                        "holds U+FFFD: characters were lost when the file was converted; export it again as UTF-8");
            }
            refuseMisread(source, i + 1, line);
        }
    }

    private static void refuseMisread(SourceText source, int number, String line) {
        Optional<Misreading> found = MisreadUtf8.in(line);
        if (found.isPresent()) {
            Misreading misreading = found.get();
            throw source.error(
                    number,
                    "\"" + misreading.shown() + "\" is \"" + misreading.meant() + "\" in UTF-8 that was read as "
                            + misreading.charset()
                            + " and saved again; export the file again as UTF-8, or undo it: iconv -f UTF-8 -t "
                            + misreading.charset());
        }
    }
}
